package tapedeck.lessons.play;

import tapedeck.lessons.Cue;
import tapedeck.lessons.Goal;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Question;
import tapedeck.lessons.Speed;

/** Tells a stage what a cue wants of it. */
final class CuePerformer {
    private CuePerformer() {}

    /** Returns whether it may not come to what it was to do. */
    static boolean canMiss(Cue cue) {
        return cue instanceof Cue.Play || cue instanceof Cue.Begin
                || (cue instanceof Cue.Ask ask && ask.question().reveal() != null);
    }

    /** Returns whether the runs are others after it: then it is done again on the way back to a later step. */
    static boolean changesRuns(Cue cue) {
        return cue instanceof Cue.Play || cue instanceof Cue.Turn || cue instanceof Cue.Begin
                || cue instanceof Cue.Show;
    }

    /**
     * Has it begun.
     *
     * @param speed of what is played
     */
    static void begin(Stage stage, Cue cue, Speed speed) {
        switch (cue) {
            case Cue.Play(int _, PlayTarget to, Speed _) -> stage.play(to, speed);
            case Cue.Turn(int _, var setting) -> stage.turn(setting);
            case Cue.Begin(int _, String take, String program, var with) -> stage.begin(take, program, with);
            case Cue.Show(int _, String take) -> stage.show(take);
            case Cue.Look(int _, var at) -> stage.look(at);
            case Cue.Light(int _, var at) -> stage.light(at);
            case Cue.Open(int _, var page) -> stage.open(page);
            case Cue.Compare(int _, var takes) -> stage.compare(takes);
            case Cue.Free _ -> stage.offerFreedom();
            case Cue.Ask(int _, Question question) -> stage.ask(question);
            case Cue.Reach(int _, Goal goal) -> stage.aim(goal);
            case Cue.Do _,Cue.Expect _ -> {
                // are looked at when the stage rests
            }
        }
    }
}
