/** All that can be done in the window: what it is called, its keys, and its place in the menus; not what does it. */
@org.jspecify.annotations.NullMarked
package tapedeck.action;
