package tapedeck.lesson.told.handout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tapedeck.lesson.told.Aim;
import tapedeck.lesson.told.Cue;
import tapedeck.lesson.told.Deed;
import tapedeck.lesson.told.Question;
import tapedeck.lesson.told.Setting;
import tapedeck.lesson.told.Speed;
import tapedeck.lesson.told.Whereto;
import tapedeck.lesson.told.claim.ClaimException;
import tapedeck.lesson.told.claim.Scenery;
import tapedeck.lesson.told.claim.Seen;
import tapedeck.lesson.told.play.DeckStage;
import tapedeck.lesson.told.play.Stage;
import tapedeck.text.Message;

/** Decks without a window, where what is looked at is picked, as it is in a window. */
record Learner(DeckStage stage) implements Stage {
    @Override
    public void look(Aim aim) {
        if (aim instanceof Aim.Thing thing) {
            try {
                stage.act(new Deed.Picking(thing));
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
    public void play(Whereto to, Speed speed) {
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
    public Seen seen() {
        return stage.seen();
    }

    @Override
    public int lines() {
        return stage.lines();
    }

    @Override
    public void draw(Question.Curves question) {
        stage.draw(question);
    }

    @Override
    public Map<String, Scenery> curves() {
        return stage.curves();
    }

    @Override
    public List<String> matching(Question.Curves question) {
        return stage.matching(question);
    }

    @Override
    public List<Deed> deeds() {
        return stage.deeds();
    }

    @Override
    public void light(List<Aim> aims) {
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
    public void offerFreedom() {
        stage.offerFreedom();
    }

    @Override
    public void close() {
        stage.close();
    }
}
