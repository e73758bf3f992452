package tapedeck.ui.shell;

import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.ui.controls.StopsModel;
import tapedeck.ui.link.DeckChoices;
import tapedeck.ui.listing.BreakpointList;

/** Has what is set where a training holds by itself be a breakpoint, and the other way round. */
final class TrainingStops {
    private final DeckChoices choices;
    private final BreakpointList breakpoints;

    private TrainingStops(DeckChoices choices, BreakpointList breakpoints) {
        this.choices = choices;
        this.breakpoints = breakpoints;
    }

    static void join(StopsModel stops, DeckChoices choices, BreakpointList breakpoints) {
        TrainingStops joined = new TrainingStops(choices, breakpoints);
        stops.onChange(condition -> joined.stop(condition, true), condition -> joined.stop(condition, false),
                breakpoints::change);
        breakpoints.breakpointsProperty().subscribe(
                all -> stops.show(all.stream().filter(Breakpoint::enabled).map(Breakpoint::condition).toList()));
        choices.stopsWhenNotFiniteProperty().subscribe(stops::showDivergence);
    }

    private void stop(Condition condition, boolean wanted) {
        if (condition instanceof Condition.NotFinite) {
            choices.setStopsWhenNotFinite(wanted);
            return;
        }
        Breakpoint there = BreakpointList.find(breakpoints.breakpointsProperty().get(), condition);
        if (wanted) {
            breakpoints.add(condition);
        } else if (there != null) {
            breakpoints.remove(there.id());
        }
    }
}
