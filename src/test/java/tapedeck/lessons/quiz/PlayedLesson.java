package tapedeck.lessons.quiz;

import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.play.DeckStage;
import tapedeck.lessons.play.LessonPrograms;
import tapedeck.lessons.play.PlayLimit;
import tapedeck.lessons.play.PlayListener;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Waiting;
import tapedeck.programs.Catalogue;

/** A lesson on a built-in program, played on decks without a window. */
final class PlayedLesson implements AutoCloseable {
    static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final PlayListener UNHEARD = (PlayListener) Proxy.newProxyInstance(
            PlayListener.class.getClassLoader(), new Class<?>[]{PlayListener.class}, (_, _, _) -> null);

    private final DeckStage stage = new DeckStage(new LessonPrograms(new Catalogue(), HOME, HOME),
            new PlayLimit(100, Duration.ofSeconds(30)), System::nanoTime);
    private final Player player;

    PlayedLesson(Lesson lesson) {
        player = new Player(lesson, stage, UNHEARD);
    }

    Player player() {
        return player;
    }

    DeckStage stage() {
        return stage;
    }

    /** Waits for the runs, and returns what the player waits for. */
    Waiting settle() throws InterruptedException {
        await().until(() -> {
            player.advance();
            return player.waiting() != Waiting.STAGE && stage.isAtRest();
        });
        return player.waiting();
    }

    @Override
    public void close() {
        stage.close();
    }
}
