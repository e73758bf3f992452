package tapedeck.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.ClassText;
import tapedeck.classroom.Classroom;
import tapedeck.classroom.PacedSnapshots;
import tapedeck.classroom.server.ClassServer;
import tapedeck.classroom.server.LocalAddress;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;

/**
 * A class of 300 and of 1,000 phones that all answer within a second: how soon the histogram is complete, what the server keeps for them,
 * and what a free run of the engine loses meanwhile.
 */
final class ClassGroup implements Group {
    private static final List<Integer> SIZES = List.of(300, 1_000);
    private static final OperatingSystemMXBean PROCESS = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 5;
    private static final int PULSE_MILLIS = 16;
    private static final double MILLIS = 1e6;
    /** In which the phones send their answers. */
    private static final double SENDING_MILLIS = 1_000;
    private static final ClassQuestion QUESTION = new ClassQuestion.Choose(ClassText.plain("?"), IntStream.range(0, 4)
            .mapToObj(i -> new ClassQuestion.Option(Integer.toString(i), ClassText.plain(Integer.toString(i))))
            .toList());

    @Override
    public void run(Report report) throws Exception {
        Program program = new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
        for (int n : SIZES) {
            try (Deck deck = new Deck(program, program.defaults().withEpochs(Integer.MAX_VALUE))) {
                deck.setTempo(Tempo.free());
                deck.play();
                TimeUnit.SECONDS.sleep(3); // compiled
                vote(n, deck, report);
            }
        }
    }

    private static void vote(int n, Deck deck, Report report) throws Exception {
        Classroom classroom = new Classroom(new SecureRandom());
        LocalAddress here = new LocalAddress(InetAddress.getLoopbackAddress(), "");
        long before = heap();
        try (ClassServer server = ClassServer.open(classroom, here, _ -> {})) {
            Process process = phones(server, classroom, n);
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
                    PrintWriter to = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true)) {
                expect(said, "joined " + n);
                double megabytes = (heap() - before) / 1e6;
                double[] late = new double[ROUNDS];
                double[] ratios = new double[ROUNDS];
                double[] cost = new double[ROUNDS];
                for (int round = -WARM_UP; round < ROUNDS; round++) {
                    Playing alone = Playing.of(deck, () -> TimeUnit.MILLISECONDS.sleep(1_500));
                    classroom.ask(QUESTION);
                    int number = round + WARM_UP + 1;
                    long[] took = new long[1];
                    Playing voting = Playing.of(deck, () -> {
                        long begun = System.nanoTime();
                        to.println(number);
                        awaitAll(classroom, n);
                        took[0] = System.nanoTime() - begun;
                    });
                    expect(said, "taken " + n);
                    if (round >= 0) {
                        late[round] = took[0] / MILLIS - SENDING_MILLIS;
                        ratios[round] = voting.pace() / alone.pace();
                        cost[round] = voting.millis() / n;
                    }
                }
                String of = n + " phones, ";
                report.figure(of + "histogram complete after the last answer was to be sent", Samples.median(late),
                        "ms");
                report.figure(of + "heap of the server for them", megabytes, "MB");
                report.figure(of + "processor time of the program for the vote of each", Samples.median(cost), "ms");
                report.figure(of + "free run while they vote", 100 * Samples.median(ratios), "%",
                        Samples.median(ratios),
                        "while they wait");
            } finally {
                process.destroy();
            }
        }
    }

    private interface Meanwhile {
        void run() throws Exception;
    }

    /**
     * A deck that plays meanwhile.
     *
     * @param pace iterations for each second that the deck's thread had a processor: phones, which are elsewhere in a class, share two
     *        cores with it here
     * @param millis processor time of this JVM but for that thread
     */
    private record Playing(double pace, double millis) {
        static Playing of(Deck deck, Meanwhile meanwhile) throws Exception {
            long thread = deckThread();
            long from = deck.state().position().iteration();
            long begun = THREADS.getThreadCpuTime(thread);
            long all = PROCESS.getProcessCpuTime();
            meanwhile.run();
            long own = THREADS.getThreadCpuTime(thread) - begun;
            return new Playing((deck.state().position().iteration() - from) / (own / 1e9),
                    (PROCESS.getProcessCpuTime() - all - own) / MILLIS);
        }

        private static long deckThread() {
            return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                    .filter(each -> each != null && each.getThreadName().startsWith("deck"))
                    .mapToLong(ThreadInfo::getThreadId).max().orElseThrow();
        }
    }

    /** Looks as often as a window does. */
    private static void awaitAll(Classroom classroom, int n) throws InterruptedException {
        PacedSnapshots snapshots = new PacedSnapshots(classroom, System::nanoTime);
        while (snapshots.poll().map(each -> each.answered() < n).orElse(true)) {
            TimeUnit.MILLISECONDS.sleep(PULSE_MILLIS);
        }
    }

    private static Process phones(ClassServer server, Classroom classroom, int n) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp",
                System.getProperty("java.class.path"), ClassPhones.class.getName(), "http://" + server.address(),
                classroom.codes().join(), Integer.toString(n)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static void expect(BufferedReader said, String line) throws IOException {
        String next = said.readLine();
        if (!Objects.equals(next, line)) {
            throw new IllegalStateException("expected " + line + ", not " + next);
        }
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
