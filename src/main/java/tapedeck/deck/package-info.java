/**
 * The machine that runs a Program, records its tape and plays it. A {@link tapedeck.deck.Deck} sends commands to the thread
 * that runs the Program; {@code DeckTable} says what each does in each situation, and {@code CommandHandler} does it.
 * {@code ProgramRun} is the Program's side: its iterations are recorded there, measured, and saved in {@code RunLog}.
 * {@code Playhead} is the viewer's side: what of the tape is shown. {@code Transport} is between them: it lets the Program go
 * on, or has it wait. {@code DeckAssembly} puts these together and publishes the {@link tapedeck.deck.DeckState}.
 */
@org.jspecify.annotations.NullMarked
package tapedeck.deck;
