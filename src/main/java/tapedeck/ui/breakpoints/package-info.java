/** Where the deck holds: a list of conditions, and what makes new ones. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.breakpoints;
