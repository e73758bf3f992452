/** The gate a Program passes at every event, and the past run again bit for bit. */
@org.jspecify.annotations.NullMarked
package tapedeck.deck.replay;
