package tapedeck.classroom.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.classroom.Answer;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.ClassText;
import tapedeck.classroom.Classroom;
import tapedeck.classroom.Participant;
import tapedeck.classroom.Solution;

/** The server of a class, by real clients: what phones and the remote get, and what strangers do not. */
class ClassServerTest {
    private static final LocalAddress HERE = new LocalAddress(InetAddress.getLoopbackAddress(), "lo");
    private static final ClassQuestion QUESTION = new ClassQuestion.Choose(ClassText.plain("What will x.grad be?"),
            List.of(new ClassQuestion.Option("6", ClassText.plain("6")),
                    new ClassQuestion.Option("7", ClassText.plain("7"))));
    private static final Solution SEVEN = new Solution.Keys(Set.of("7"),
            Map.of("6", ClassText.plain("<b>One path</b> of two.")), null);
    private static final ClassServer.Delays SHORT = new ClassServer.Delays(Duration.ofMillis(300),
            Duration.ofMillis(800), Duration.ofMillis(100));
    /** On a machine that has much else to do six hundred requests take longer than a phone may. */
    private static final ClassServer.Delays PATIENT = new ClassServer.Delays(Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofSeconds(15));

    private final Classroom classroom = new Classroom(new Random(1));
    private final Queue<RemoteCommand> commands = new ConcurrentLinkedQueue<>();
    private final HttpClient client = TestPhone.client();
    private ClassServer server;

    @BeforeEach
    void open() throws Exception {
        server = ClassServer.open(classroom, HERE, 0, commands::add, ClassServer.Delays.USUAL);
    }

    private void open(ClassServer.Delays delays) throws Exception {
        server.close();
        server = ClassServer.open(classroom, HERE, 0, commands::add, delays);
    }

    @AfterEach
    void close() {
        server.close();
        client.shutdownNow();
    }

    private TestPhone phone() {
        return new TestPhone(client, "http://" + server.address());
    }

    private TestPhone joined() throws Exception {
        TestPhone phone = phone();
        assertThat(phone.join(classroom.codes().join())).isEqualTo(200);
        phone.listen();
        return phone;
    }

    @Test
    void aPhoneVotesTwiceAndSeesTheReasonOfItsOwnAnswer() throws Exception {
        classroom.share(true);
        try (TestPhone phone = joined()) {
            phone.awaitPhase("waiting");
            classroom.ask(QUESTION);
            classroom.expect(SEVEN);
            JsonNode open = phone.awaitPhase("open").get("class");
            assertThat(open.get("question").get("options")).hasSize(2);
            assertThat(open.has("histograms") || open.has("solution")).as("before it is closed").isFalse();
            assertThat(phone.answer(1, 1, "{\"key\":\"7\"}")).isEqualTo(200);
            classroom.close();
            JsonNode closed = phone.awaitPhase("closed").get("class");
            assertThat(closed.get("histograms").get(0).get("bars").get(1).get("count").intValue()).isEqualTo(1);
            assertThat(closed.toString()).as("nobody is told yet").doesNotContain("true", "solution");
            assertThat(phone.answer(1, 1, "{\"key\":\"6\"}")).as("too late").isEqualTo(409);
            classroom.again();
            JsonNode again = phone.awaitPhase("open");
            assertThat(again.get("own").get("first").get("key").textValue()).isEqualTo("7");
            assertThat(phone.answer(1, 2, "{\"key\":\"6\"}")).isEqualTo(200);
            classroom.close();
            classroom.reveal();
            JsonNode revealed = phone.awaitPhase("revealed");
            assertThat(revealed.get("own").get("outcome").textValue()).isEqualTo("wrong");
            assertThat(revealed.get("own").get("reason").get(0).get(0).get(0).get("text").textValue())
                    .isEqualTo("<b>One path</b> of two.");
            assertThat(revealed.get("class").get("solution").get("keys").get(0).textValue()).isEqualTo("7");
        }
    }

    @Test
    void aHistogramIsForPhonesOnlyIfTheTeacherWantsIt() throws Exception {
        try (TestPhone phone = joined()) {
            classroom.ask(QUESTION);
            classroom.close();
            assertThat(phone.awaitPhase("closed").get("class").has("histograms")).isFalse();
            classroom.share(true);
            assertThat(phone.await(each -> each.path("class").has("histograms"))).isNotNull();
        }
    }

    /** All within a second, on whatever machine this is: what is checked is that none is lost and none counts twice. */
    @Tag("long")
    @Test
    void threeHundredPhonesAnswerAtOnceAndEachCountsOnce() throws Exception {
        open(PATIENT);
        int n = 300;
        List<TestPhone> phones = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<TestPhone>> joining = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                joining.add(threads.submit(this::joined));
            }
            for (Future<TestPhone> each : joining) {
                phones.add(each.get());
            }
            classroom.ask(QUESTION);
            List<Future<Integer>> answers = new ArrayList<>();
            for (TestPhone each : phones) {
                answers.add(threads.submit(() -> {
                    each.awaitPhase("open");
                    each.answer(1, 1, "{\"key\":\"6\"}");
                    return each.answer(1, 1, "{\"key\":\"7\"}");
                }));
            }
            for (Future<Integer> each : answers) {
                assertThat(each.get()).isEqualTo(200);
            }
            assertThat(classroom.snapshot().answered()).isEqualTo(n);
            assertThat(classroom.snapshot().participants()).isEqualTo(n);
            assertThat(classroom.snapshot().histograms().getFirst().bars()).extracting(each -> each.count())
                    .containsExactly(0, n);
            classroom.close();
            for (TestPhone each : phones) {
                each.awaitPhase("closed");
            }
        } finally {
            phones.forEach(TestPhone::close);
        }
    }

    @Test
    void aPhoneThatLosesTheNetComesBackAsItself() throws Exception {
        open(SHORT);
        TestPhone phone = joined();
        classroom.ask(QUESTION);
        phone.awaitPhase("open");
        phone.answer(1, 1, "{\"key\":\"6\"}");
        phone.close();
        phone.listen();
        assertThat(phone.await(each -> !each.path("own").path("answer").isNull()).toString()).contains("\"key\":\"6\"");
        phone.answer(1, 1, "{\"key\":\"7\"}");
        assertThat(classroom.snapshot().answered()).isEqualTo(1);
        phone.close();
        classroom.finish();
        await().untilAsserted(() -> assertThat(classroom.snapshot().participants()).as("seen to be gone").isZero());
    }

    @Test
    void aWrongCodeDoesNotLetInAndNobodyTriesThemAll() throws Exception {
        TestPhone stranger = phone();
        String wrong = classroom.codes().join().equals("BCDF") ? "BCDG" : "BCDF";
        assertThat(stranger.join(wrong)).isEqualTo(403);
        List<Integer> tried = new ArrayList<>();
        while (tried.size() < 400 && !tried.contains(429)) { // another each second: a slow machine gets further
            tried.add(stranger.join(wrong));
        }
        assertThat(tried).endsWith(429).doesNotContain(200);
        assertThat(classroom.participants()).isEmpty();
    }

    @Test
    void whoIsNotInTheClassNeitherHearsNorAnswers() throws Exception {
        classroom.ask(QUESTION);
        TestPhone stranger = phone();
        assertThat(stranger.get("/events?id=00").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/events").statusCode()).isEqualTo(403);
        assertThat(stranger.answer(1, 1, "{\"key\":\"7\"}")).isEqualTo(403);
        TestPhone member = joined();
        classroom.strike(1);
        assertThat(member.answer(1, 1, "{\"key\":\"7\"}")).isEqualTo(403);
        assertThat(classroom.snapshot().answered()).isZero();
        member.close();
    }

    @Test
    void oneParticipantDoesNotAnswerFasterThanAnybodyTaps() throws Exception {
        classroom.ask(QUESTION);
        try (TestPhone phone = joined()) {
            long begun = System.nanoTime();
            List<Integer> statuses = new ArrayList<>();
            while (statuses.size() < 400 && !statuses.contains(429)) { // others each second: a slow machine gets further
                statuses.add(phone.answer(1, 1, "{\"key\":\"7\"}"));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            assertThat(statuses).startsWith(200, 200).endsWith(429);
            assertThat(statuses.size() - 1.0).as("20 at once, 5 a second").isLessThanOrEqualTo(20 + 5 * seconds);
        }
    }

    @Test
    void aPhoneSaysWhichRowItSitsInAndAnswersWhenThatIsAsked() throws Exception {
        classroom.useRows(3);
        try (TestPhone phone = joined()) {
            assertThat(phone.await(each -> each.path("class").path("rows").intValue() == 3).at("/own/row").intValue())
                    .isZero();
            assertThat(phone.post("/row", "{\"id\":\"" + phone.id() + "\",\"row\":1}").body())
                    .contains("\"row\":1");
            classroom.ask(QUESTION);
            assertThat(phone.awaitPhase("open").at("/class/turn").intValue()).isEqualTo(1);
            assertThat(phone.answer(1, 1, "{\"key\":\"7\"}")).isEqualTo(200);
            phone.post("/row", "{\"id\":\"" + phone.id() + "\",\"row\":2}");
            assertThat(phone.answer(1, 1, "{\"key\":\"6\"}")).as("it is not its turn").isEqualTo(409);
            assertThat(phone.post("/row", "{\"id\":\"nobody\",\"row\":2}").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void whoTakesPartIsSentTheRunThatIsFollowed_andNobodyElse() throws Exception {
        try (TestPhone phone = joined()) {
            String path = "/run/state?id=" + phone.id();
            assertThat(phone.get(path).statusCode()).as("none is followed").isEqualTo(404);
            classroom.follow("run".getBytes(StandardCharsets.UTF_8));
            phone.await(each -> each.path("class").path("run").asLong() > 0);
            HttpResponse<String> sent = phone.get(path);
            assertThat(sent.body()).isEqualTo("run");
            assertThat(sent.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(phone().get("/run/state?id=0123456789abcdef0123456789abcdef").statusCode()).isEqualTo(403);
            assertThat(phone().get("/run/state").statusCode()).isEqualTo(403);
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 100 && !statuses.contains(429); i++) {
                statuses.add(phone.get(path).statusCode());
            }
            assertThat(statuses).as("no faster than it can be seen").startsWith(200).endsWith(429);
            classroom.strike(1);
            assertThat(phone.get(path).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void thePlayerOfAPhoneIsShownInNoFrameOfAnotherSiteAndMaySpeakToNobody() throws Exception {
        HttpResponse<String> page = phone().get("/run");
        assertThat(page.headers().firstValue("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(page.body()).contains("default-src 'none'").doesNotContain("connect-src", "fetch(");
        assertThat(phone().get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-src 'self'", "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{\"id\":7}", "{\"a\":1,\"a\":2}", "{} {}", "\u0000",
            "{\"answer\":{\"key\":\"7\"}"})
    void aBodyThatIsNoObjectIsRefused(String body) throws Exception {
        assertThat(phone().post("/answer", body).statusCode()).isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "{}", "{\"key\":7}", "{\"number\":\"7\"}", "{\"number\":1e999}", "{\"heights\":7}",
            "{\"heights\":[\"a\"]}", "{\"key\":\"7\",\"number\":7}", "{\"other\":1}", "null"})
    void whatIsNoAnswerIsRefused(String answer) throws Exception {
        classroom.ask(QUESTION);
        try (TestPhone phone = joined()) {
            assertThat(phone.answer(1, 1, answer)).isIn(400, 409);
            assertThat(classroom.snapshot().answered()).isZero();
        }
    }

    @Test
    void aNicknameOfAMegabyteIsNotRead() throws Exception {
        classroom.useNicknames(true);
        try (TestPhone phone = joined()) {
            String body = "{\"id\":\"" + phone.id() + "\",\"nickname\":\"" + "x".repeat(1_000_000) + "\"}";
            assertThat(statusOf("POST /nickname HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body)).isEqualTo("413");
            assertThat(classroom.participants()).containsExactly(new Participant(1, ""));
            phone.post("/nickname", "{\"id\":\"" + phone.id() + "\",\"nickname\":\"Ada <b>\"}");
            assertThat(classroom.participants()).containsExactly(new Participant(1, "Ada <b>"));
        }
    }

    /** The status of whatever is sent, or nothing where the server says none. */
    private String statusOf(String request) throws IOException {
        URI uri = URI.create("http://" + server.address());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException _) {
                // it does not want all of it
            }
            String head = new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()),
                    StandardCharsets.ISO_8859_1);
            return head.replaceFirst("^HTTP/1\\.1 ", "");
        } catch (SocketException _) {
            return "";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../pom.xml", "/..%2fpom.xml", "/%2e%2e/%2e%2e/etc/passwd", "/web/player.js", "/ABCDE",
            "/class-phone.js", "/remote/", "/remote/0000000000000000", "/remote/..;/", "//etc/passwd", "/events/x",
            "/ABC%00", "/favicon.ico", "/.git/config"})
    void nothingElseIsThere(String path) throws Exception {
        assertThat(statusOf("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n")).isIn("404", "400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE / HTTP/1.1\r\nHost: x\r\n\r\n", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n", "nonsense\r\n\r\n", "GET /\u00ff\u0001 HTTP/1.1\r\nHost: x\r\n\r\n",
            "POST /answer HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
            "POST /answer HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n{}",
            "POST /answer HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Type: text/plain\r\n\r\n{}"})
    void aRequestThatNoPageMakesIsRefusedAndSaysNothingBack(String request) throws Exception {
        assertThat(statusOf(request)).startsWith("4");
        assertThat(phone().get("/").statusCode()).as("all goes on").isEqualTo(200);
    }

    @Test
    void headersAreOfALimitedSize() throws Exception {
        assertThat(statusOf("GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(100_000) + "\r\n\r\n")).isEqualTo("431");
        assertThat(statusOf("GET /" + "y".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n")).isEqualTo("414");
    }

    @Test
    void whoSendsSlowlyIsCutOffAndHoldsNobodyUp() throws Exception {
        open(SHORT);
        URI uri = URI.create("http://" + server.address());
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Socket socket = new Socket(uri.getHost(), uri.getPort());
                socket.setSoTimeout(20_000);
                String begun = i % 2 == 0
                        ? "GET / HTTP/1.1\r\nHost"
                        : "POST /join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{";
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
                slow.add(socket);
            }
            try (TestPhone phone = joined()) {
                classroom.ask(QUESTION);
                phone.awaitPhase("open");
                assertThat(phone.answer(1, 1, "{\"key\":\"7\"}")).isEqualTo(200);
            }
            for (Socket each : slow) {
                drip(each);
            }
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @Test
    void whoTakesAllConnectionsHoldsUpHimselfAlone() throws Exception {
        URI uri = URI.create("http://" + server.address());
        List<Socket> taken = new ArrayList<>();
        InetAddress stranger = InetAddress.getByName("127.0.0.9");
        try (TestPhone phone = joined()) {
            for (int i = 0; i <= ClassServer.MOST_OF_ONE; i++) {
                taken.add(new Socket(uri.getHost(), uri.getPort(), stranger, 0));
            }
            taken.getLast().setSoTimeout(20_000);
            assertThat(taken.getLast().getInputStream().read()).as("one too many is closed").isEqualTo(-1);
            Socket last = taken.get(ClassServer.MOST_OF_ONE - 1);
            last.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(last.getInputStream().read()).as("the last that he may have is served").isEqualTo('H');
            classroom.ask(QUESTION);
            phone.awaitPhase("open");
            assertThat(phone.answer(1, 1, "{\"key\":\"7\"}")).isEqualTo(200);
        } finally {
            for (Socket each : taken) {
                each.close();
            }
        }
    }

    /** A byte now and then: it is over all the same. */
    private static void drip(Socket socket) {
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).until(() -> {
            try {
                socket.getOutputStream().write('x');
                return socket.getInputStream().available() == 0 && socket.getInputStream().read() < 0;
            } catch (IOException _) {
                return true;
            }
        });
    }

    @Tag("long")
    @Test
    void whoReadsNothingHoldsNobodyUp() throws Exception {
        TestPhone deaf = phone();
        deaf.join(classroom.codes().join());
        URI uri = URI.create("http://" + server.address());
        try (Socket socket = new Socket(); TestPhone phone = joined()) {
            socket.setReceiveBufferSize(1_024);
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
            socket.getOutputStream().write(("GET /events?id=" + deaf.id() + " HTTP/1.1\r\nHost: x\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            ClassQuestion large = new ClassQuestion.Type(ClassText.plain("?".repeat(150_000)));
            for (int i = 1; i <= 20; i++) {
                classroom.ask(large);
                int number = i;
                phone.await(each -> each.path("class").path("number").intValue() == number);
            }
        }
    }

    @Test
    void pagesMayUseTheirOwnScriptAndNothingElse() throws Exception {
        for (String path : List.of("/", "/" + classroom.codes().join(), URI.create(server.remoteLink()).getPath())) {
            HttpResponse<String> page = phone().get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'").contains("script-src 'sha256-", "connect-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(page.body()).doesNotContain("src=\"", "href=", classroom.codes().join(),
                    classroom.codes().remote());
        }
    }

    @Test
    void theRemoteSeesVotesAtOnceAndSaysWhatComesNext() throws Exception {
        String path = URI.create(server.remoteLink()).getPath();
        server.show(new RemoteView(ClassText.plain("Two paths."), ClassText.plain("mul"), 0.1, false));
        try (TestPhone remote = phone(); TestPhone phone = joined()) {
            remote.listen(path + "/events");
            classroom.ask(QUESTION);
            classroom.expect(SEVEN);
            phone.answer(1, 1, "{\"key\":\"6\"}");
            JsonNode seen = remote.await(each -> each.path("answered").intValue() == 1);
            assertThat(seen.get("histograms").get(0).get("bars").get(0).get("count").intValue()).isEqualTo(1);
            assertThat(seen.get("solution").get("keys").get(0).textValue()).isEqualTo("7");
            assertThat(seen.toString()).contains("Two paths.");
            classroom.close();
            assertThat(remote.await(each -> each.has("advice")).get("advice").get(0).textValue())
                    .isEqualTo("0 % are right: explain it again.");
            assertThat(remote.post(path + "/command", "{\"command\":\"rate\",\"value\":0.05}").statusCode())
                    .isEqualTo(204);
            assertThat(remote.post(path + "/command", "{\"command\":\"back\"}").statusCode()).isEqualTo(204);
            assertThat(remote.post(path + "/command", "{\"command\":\"rate\",\"value\":-1}").statusCode())
                    .isEqualTo(400);
            assertThat(remote.post(path + "/command", "{\"command\":\"format\"}").statusCode()).isEqualTo(400);
            assertThat(remote.post("/remote/0123456789abcdef/command", "{\"command\":\"next\"}").statusCode())
                    .isEqualTo(404);
            assertThat(commands).containsExactly(new RemoteCommand.Rate(0.05), new RemoteCommand.Step(false));
        }
    }

    @Test
    void itIsThereOnlyOnItsAddressAndOnlyAsLongAsTheClassLasts() throws Exception {
        assertThat(server.address()).startsWith("127.0.0.1:");
        TestPhone phone = joined();
        String address = server.address();
        server.close();
        Assertions.assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(URI.create("http://" + address)).build(),
                HttpResponse.BodyHandlers.discarding())).isInstanceOf(ConnectException.class);
        phone.close();
    }

    @Test
    void twoClassesOnOneMachineHaveTwoPorts() throws Exception {
        try (ClassServer one = ClassServer.open(classroom, HERE, commands::add);
                ClassServer other = ClassServer.open(classroom, HERE, commands::add)) {
            assertThat(one.address()).isNotEqualTo(other.address());
        }
    }

    @Test
    void anAddressThatIsNotOursIsRefusedInASentence() {
        Assertions.assertThatThrownBy(() -> ClassServer.open(classroom,
                new LocalAddress(InetAddress.ofLiteral("192.0.2.1"), ""), commands::add))
                .isInstanceOfSatisfying(ServerRefusal.class,
                        refusal -> assertThat(refusal.text().key()).isEqualTo("classroom.server.refused"));
    }

    @Test
    void theListOfAddressesEndsWithThisMachineAlone() {
        assertThat(LocalAddress.all()).isNotEmpty();
        assertThat(LocalAddress.all().getLast().address().isLoopbackAddress()).isTrue();
    }

    @Tag("long")
    @Test
    void anAnswerOverTheNetIsTheSameAsInTheClass() throws Exception {
        classroom.ask(new ClassQuestion.Draw(ClassText.plain("?"), 0, 10, 1, 2));
        try (TestPhone phone = joined()) {
            phone.answer(1, 1, "{\"heights\":[0.5,0.25]}");
            assertThat(classroom.votes(1)).extracting(each -> each.answer())
                    .containsExactly(new Answer.Drawn(List.of(0.5, 0.25)));
        }
    }
}
