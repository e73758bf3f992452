/** The machine that runs a Program, records its tape and plays it. */
@org.jspecify.annotations.NullMarked
package tapedeck.deck;
