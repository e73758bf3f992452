/** The window before a class: large letters, the sentence beneath the graph, a remote control's keys, a blank screen. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.present;
