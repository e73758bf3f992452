package tapedeck.ui.shell;

import tapedeck.ui.theme.Theme;

/**
 * How a picture of the window looks.
 *
 * @param present whether as before a class
 */
public record WindowLooks(Theme theme, Way way, boolean present) {}
