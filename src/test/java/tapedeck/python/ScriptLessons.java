package tapedeck.python;

import static org.awaitility.Awaitility.await;

import tapedeck.lessons.Cue;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.DeckStage;
import tapedeck.lessons.play.PlayListener;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Waiting;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;

/** What tests need to play lessons of scripts. */
public final class ScriptLessons {
    private ScriptLessons() {}

    /** Returns what opens scripts, as files and as texts. */
    public static Catalogue catalogue(PythonEngine python) {
        Catalogue catalogue = new Catalogue();
        ScriptProgram.Surroundings surroundings = ScriptProgram.Surroundings.silent(python);
        catalogue.opens(new ScriptOpener(surroundings));
        catalogue.writes((file, text) -> new WrittenScript(file, text, surroundings, ScriptProgram.Options.PLAIN));
        return catalogue;
    }

    static void settle(Player player, DeckStage stage) throws InterruptedException {
        await().until(() -> {
            player.advance();
            return player.waiting() != Waiting.STAGE && stage.isAtRest();
        });
        player.advance();
    }

    /** Nobody who looks on. */
    static final class Deaf implements PlayListener {
        @Override
        public void done(LessonStep step, Cue cue, Observation seen) {
            // of no matter here
        }

        @Override
        public void missed(LessonStep step, Cue cue, Message why) {
            throw new AssertionError(why.toString());
        }

        @Override
        public void shown(LessonStep step, Observation seen) {
            // of no matter here
        }
    }
}
