package tapedeck.action;

/** An entry of a {@link Menu}: something to do, or a menu within it. */
public sealed interface MenuEntry permits Action, Menu {}
