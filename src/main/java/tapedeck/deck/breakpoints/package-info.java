/** The places where a run holds: conditions on events, and what met them. */
@org.jspecify.annotations.NullMarked
package tapedeck.deck.breakpoints;
