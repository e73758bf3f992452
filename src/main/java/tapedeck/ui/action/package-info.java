/** The effects of actions in the window, and all that is made from them: buttons, menus, keys, key help, the find-action box. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.action;
