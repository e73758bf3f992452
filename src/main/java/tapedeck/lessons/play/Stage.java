package tapedeck.lessons.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Goal;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Question;
import tapedeck.lessons.Setting;
import tapedeck.lessons.Speed;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.Observation;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * The stage on which a lesson is played: its runs, and what shows them. A {@link Player} tells it what to do, one thing after the other,
 * each when it {@linkplain #isAtRest rests}: what takes long has only begun when a method returns. For the player's thread.
 */
public interface Stage extends AutoCloseable {
    /** Ends all runs and forgets them: a lesson begins, or is gone back in. */
    void restart();

    /**
     * Begins a run beside those there are, and shows it. If there is no such program, or it cannot be played, all stays as it is.
     *
     * @param program as in {@link Cue.Begin}
     */
    void begin(String take, String program, List<Setting> with);

    /** Shows a run that was begun; nothing if there is none of that name. */
    void show(String take);

    /** Plays the run that is shown. */
    void play(PlayTarget to, Speed speed);

    /** Turns a knob of the run that is shown. */
    void turn(Setting setting);

    /** Holds the run that is shown, if the learner has it play. */
    void hold();

    /** Returns whether all that it was told is done. The learner may have the run play. */
    boolean isAtRest();

    /** Why the last {@link #begin} or {@link #play} did not do what it was to; empty if it did. */
    Optional<Message> missed();

    /** The runs as they are, and what is picked. */
    Observation seen();

    /** The lines of the listing that is shown; 0 if nobody knows. */
    int lines();

    /** Asks a question: the gradient that it asks for is seen to be missing; its curves are drawn, four runs besides those there are. */
    void ask(Question question);

    /** The runs of the drawn curves where these end, by their keys, as far as they are drawn. */
    Map<String, EvaluationContext> curves();

    /** The keys of the drawn curves that a run with these losses has drawn too, as far as they go. */
    List<String> matching(Question.Curves question, Series.View losses);

    /** Begins to find out how the run that is shown will be at a place that it is not played to: a run aside goes there. */
    void foresee(PlayTarget to);

    /** The runs as they will be there, and what is picked now; empty as long as that is being found out. */
    Optional<Observation> foreseen();

    /** Returns what the learner has done since this was asked last: turned, and played. */
    List<LearnerAction> deeds();

    /** Brings it into view. */
    void look(FocusTarget aim);

    /** Lights these and dims all else; lights everything, and picks nothing, if there are none. */
    void light(List<FocusTarget> aims);

    /** Lights everything, and leaves picked what is picked: what was asked for is there, and to be seen. */
    void lightAll();

    /** Opens a page of the inspector. */
    void open(Cue.Page page);

    /** Shows the curves of these runs together. */
    void compare(List<String> takes);

    /** A goal is to be reached: what may be changed for it is there. */
    void aim(Goal goal);

    /** Returns the program that is shown, as the learner has it now; empty if it is no script. */
    String text();

    /** Has the learner's program be this. */
    void type(String text);

    /** The same as {@link #begin(String, String, List)}, with another text of that program. */
    void begin(String take, String program, String text, List<Setting> with);

    /** Offers to go on without the lesson. */
    void offerFreedom();

    /** The lesson is over: lights everything, and works no more. */
    @Override
    void close();
}
