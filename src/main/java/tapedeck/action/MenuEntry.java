package tapedeck.action;

/** What stands in a {@link Menu}: something to do, or a menu within it. */
public sealed interface MenuEntry permits Action, Menu {}
