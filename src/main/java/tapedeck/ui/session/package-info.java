/** The session of a window: its session's file, what is saved of itself, and what is offered of it the next time. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.session;
