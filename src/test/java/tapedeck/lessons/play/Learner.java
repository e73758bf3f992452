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
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.Observation;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** Decks without a window, where what is looked at is picked, as it is in a window. */
record Learner(DeckStage stage) implements Stage {
    @Override
    public void look(FocusTarget aim) {
        if (aim instanceof FocusTarget.Thing thing) {
            try {
                stage.act(new LearnerAction.Picking(thing));
            } catch (ClaimException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void restart() {
        stage.restart();
    }

    @Override
    public void begin(String take, String program, List<Setting> with) {
        stage.begin(take, program, with);
    }

    @Override
    public void show(String take) {
        stage.show(take);
    }

    @Override
    public void play(PlayTarget to, Speed speed) {
        stage.play(to, speed);
    }

    @Override
    public void turn(Setting setting) {
        stage.turn(setting);
    }

    @Override
    public void hold() {
        stage.hold();
    }

    @Override
    public boolean isAtRest() { return stage.isAtRest(); }

    @Override
    public Optional<Message> missed() {
        return stage.missed();
    }

    @Override
    public Observation seen() {
        return stage.seen();
    }

    @Override
    public int lines() {
        return stage.lines();
    }

    @Override
    public void ask(Question question) {
        stage.ask(question);
    }

    @Override
    public Map<String, EvaluationContext> curves() {
        return stage.curves();
    }

    @Override
    public List<String> matching(Question.Curves question, Series.View losses) {
        return stage.matching(question, losses);
    }

    @Override
    public void foresee(PlayTarget to) {
        stage.foresee(to);
    }

    @Override
    public Optional<Observation> foreseen() {
        return stage.foreseen();
    }

    @Override
    public List<LearnerAction> deeds() {
        return stage.deeds();
    }

    @Override
    public void light(List<FocusTarget> aims) {
        stage.light(aims);
    }

    @Override
    public void lightAll() {
        stage.lightAll();
    }

    @Override
    public void open(Cue.Page page) {
        stage.open(page);
    }

    @Override
    public void compare(List<String> takes) {
        stage.compare(takes);
    }

    @Override
    public void aim(Goal goal) {
        stage.aim(goal);
    }

    @Override
    public String text() {
        return stage.text();
    }

    @Override
    public void type(String text) {
        stage.type(text);
    }

    @Override
    public void begin(String take, String program, String text, List<Setting> with) {
        stage.begin(take, program, text, with);
    }

    @Override
    public void offerFreedom() {
        stage.offerFreedom();
    }

    @Override
    public void close() {
        stage.close();
    }
}
