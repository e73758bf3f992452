package tapedeck.ui.takes;

import java.util.List;
import java.util.Optional;
import tapedeck.deck.race.SeedRuns;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Take;
import tapedeck.edit.Edit;
import tapedeck.text.Message;

/** The actions on takes; each is known by its id. */
public interface TakeActions {
    /** Gives it another name. */
    void rename(int take, String name);

    /** Gives its curve another colour, from 0. */
    void colour(int take, int colour);

    /** Draws its curve, or not. */
    void show(int take, boolean visible);

    /** Has these notes stand with it; called at every letter, until {@link #noted}. */
    void note(int take, String notes);

    /** What is written next is another edit. */
    void noted();

    /** Has it stand above the others, or among them. */
    void pin(int take, boolean pinned);

    /** Puts these into a group, all at once; an empty name takes them out of their groups. */
    void group(List<Integer> takes, String group);

    /** Does something of the table's own, so that it can be taken back. */
    void perform(Edit edit);

    /** Why it cannot be run again from other seeds, or empty. */
    Optional<Message> refusesRepeat(int take);

    /** Runs it again from so many seeds; begins now. It must not be refused. */
    SeedRuns repeat(Take take, int seeds);

    /** Has it keep what came of other seeds. */
    void repeated(int take, Repeats repeats);

    /** Forgets it. */
    void delete(int take);

    /** Makes it the current one, to go on with it. */
    void makeCurrent(int take);
}
