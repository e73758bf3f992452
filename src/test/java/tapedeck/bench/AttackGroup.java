package tapedeck.bench;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.ClassText;
import tapedeck.classroom.Classroom;
import tapedeck.classroom.server.ClassServer;
import tapedeck.classroom.server.LocalAddress;
import tapedeck.classroom.server.TestPhone;
import tapedeck.deck.Tempo;
import tapedeck.programs.Catalogue;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.shell.Desktop;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/**
 * A window in whose program a class is served, while a stranger wants 10,000 connections, sends slowly, and others send nicknames of a
 * megabyte: how
 * fast it is drawn and for how long it is not, and how soon a phone of the class that was there has its answer taken.
 */
final class AttackGroup implements Group {
    private static final int CONNECTIONS = 10_000;
    private static final int SECONDS = 20;
    private static final double MILLIS = 1e6;
    private static final ClassQuestion QUESTION = new ClassQuestion.Choose(ClassText.plain("?"),
            List.of(new ClassQuestion.Option("1", ClassText.plain("1")),
                    new ClassQuestion.Option("2", ClassText.plain("2"))));

    private final AtomicLong pulses = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final AnimationTimer counter = new AnimationTimer() {
        private long before;

        @Override
        public void handle(long now) {
            long at = System.nanoTime();
            if (before != 0) {
                longest.accumulateAndGet(at - before, Math::max);
            }
            before = at;
            pulses.incrementAndGet();
        }
    };

    /** The pulses of a time: how many a second, and the longest wait for one, in milliseconds. */
    private record Drawn(double perSecond, double longest) {}

    @Override
    public void run(Report report) throws Exception {
        HeadlessFx.start();
        DeckLink link = HeadlessFx.call(() -> open(new Stage()));
        while (HeadlessFx.call(() -> link.frame().state()) == null) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        HeadlessFx.call(() -> {
            link.commands().setTempo(Tempo.followed());
            link.togglePlay();
            return true;
        });
        Classroom classroom = new Classroom(new SecureRandom());
        LocalAddress here = new LocalAddress(InetAddress.getLoopbackAddress(), "");
        try (ClassServer server = ClassServer.open(classroom, here, _ -> {});
                HttpClient client = TestPhone.client(); // waits at its end for the phone's
                TestPhone phone = new TestPhone(client, "http://" + server.address())) {
            phone.join(classroom.codes().join());
            phone.listen();
            TimeUnit.SECONDS.sleep(5); // compiled
            Drawn alone = drawn();
            Process process = attack(server);
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                String last = "";
                for (int i = 0; i < 5; i++) {
                    last = said.readLine();
                }
                Drawn attacked = drawn();
                report.figure("pulses under attack", attacked.perSecond, "/s", attacked.perSecond / alone.perSecond,
                        "without");
                report.figure("longest wait for a pulse under attack", attacked.longest, "ms",
                        alone.longest / attacked.longest, "without");
                report.figure("an answer of the phone that was there", answered(classroom, phone), "ms");
                report.figure("another phone joins", joined(classroom, server, client), "ms");
                while (said.ready()) {
                    last = said.readLine();
                }
                System.out.println("bench attack the last that they said: " + last);
            } finally {
                process.destroy();
                process.waitFor();
            }
            report.figure("another phone joins, after it", joined(classroom, server, client), "ms");
        }
    }

    private DeckLink open(Stage window) {
        DeckLink link = new DeckLink(Path.of(""));
        window.setScene(Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, 1280, 720));
        window.show();
        Desktop.pulse(link).start();
        counter.start();
        link.workbench().open(new Catalogue().first());
        return link;
    }

    private Drawn drawn() throws InterruptedException {
        pulses.set(0);
        longest.set(0);
        long begun = System.nanoTime();
        TimeUnit.SECONDS.sleep(SECONDS);
        return new Drawn(pulses.get() / ((System.nanoTime() - begun) / 1e9), longest.get() / MILLIS);
    }

    private static double answered(Classroom classroom, TestPhone phone) throws Exception {
        classroom.ask(QUESTION);
        phone.awaitPhase("open");
        long begun = System.nanoTime();
        int status = phone.answer(classroom.snapshot().number(), 1, "{\"key\":\"1\"}");
        return status == 200 ? (System.nanoTime() - begun) / MILLIS : Double.NaN;
    }

    private static double joined(Classroom classroom, ClassServer server, HttpClient client) throws Exception {
        long begun = System.nanoTime();
        int status = new TestPhone(client, "http://" + server.address()).join(classroom.codes().join());
        return status == 200 ? (System.nanoTime() - begun) / MILLIS : Double.NaN;
    }

    private static Process attack(ClassServer server) throws Exception {
        String[] address = server.address().split(":", 2);
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp",
                System.getProperty("java.class.path"), ClassAttack.class.getName(), address[0], address[1],
                Integer.toString(CONNECTIONS)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
