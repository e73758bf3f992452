package tapedeck.ui.shell;

import tapedeck.deck.DeckState;

/** A guide from watching to training when the introduction is over; from then on only the viewer changes the way. */
final class TrainGuide {
    private final Panes panes;
    private boolean over;
    /** What runs is no introduction, until one is seen. */
    private boolean waits;
    /** A lesson leads, and what it shows is nobody's choice. */
    private boolean taught;

    TrainGuide(Panes panes) {
        this.panes = panes;
        panes.wayProperty().subscribe((_, _) -> over |= !taught);
    }

    /** A session stands as it was left, and runs again to where it was held: it was left in that way. */
    void takeUp() {
        waits = true;
    }

    /** Somebody else leads. */
    void leave() {
        taught = true;
    }

    /** Nobody else leads any more: what is introduced next is led on as if nothing had been before it. */
    void comeBack() {
        taught = false;
        waits = true;
    }

    /** Goes to where the graph is large: whom the window takes there it leads on, too. */
    void watch() {
        panes.wayProperty().set(WindowLayout.WATCH);
        over &= taught;
    }

    /** Takes in where the deck is: who steps before it trains has taken over, and is left where he is until it does. */
    void show(DeckState state) {
        waits &= !state.introduction();
        if (!over && !taught && !waits && !state.introduction() && state.isFreeRun()) {
            panes.wayProperty().set(WindowLayout.TRAIN);
        }
    }
}
