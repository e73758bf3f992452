package tapedeck.classroom.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.export.page.Browser;

/**
 * A class that goes through a whole lesson by its teacher's phone alone: each question is voted on twice and revealed, and nobody touches
 * the window. What does not come in time is a fault: there the lesson stalls.
 */
public final class LessonByRemote implements AutoCloseable {
    /** More often nobody presses Next without seeing anything come of it. */
    private static final int MOST_PRESSES = 60;
    /** Milliseconds in which something comes of Next, or it is pressed again. */
    private static final long PATIENCE = 500;
    /** Milliseconds without news after which all of it has come. */
    private static final long SETTLED = 150;
    private static final Pattern AT = Pattern.compile(".*?(\\d+)\\D+(\\d+)$");

    private final HttpClient http = TestPhone.client();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<TestPhone> phones = new ArrayList<>();
    private final List<BrowserPhone> browserPhones = new ArrayList<>();
    private final TestPhone remote;
    private final String base;
    private final Watcher watcher;
    private JsonNode state;

    /** Is told of each state of the lesson, while it is shown. */
    public interface Watcher {
        /** Something has come: {@code 04-vote2-closed}. */
        void comes(String name) throws Exception;
    }

    /**
     * A class of phones, and its teacher's.
     *
     * @param link of the remote, as the window shows it
     * @param code that phones join with
     * @param size how many phones are clients of HTTP
     * @param browsers that are phones besides; every other reads another language
     */
    public LessonByRemote(String link, String code, int size, List<Browser> browsers, Watcher watcher)
            throws Exception {
        URI there = URI.create(link);
        String server = there.getScheme() + "://" + there.getAuthority();
        base = there.getPath();
        this.watcher = watcher;
        remote = new TestPhone(http, server);
        remote.listen(base + "/events");
        state = remote.await(_ -> true);
        all(size, _ -> {
            TestPhone phone = new TestPhone(http, server);
            if (phone.join(code) != 200) {
                throw new IOException("not let in");
            }
            phone.listen();
            synchronized (phones) {
                phones.add(phone);
            }
        });
        for (Browser each : browsers) {
            BrowserPhone phone = new BrowserPhone(each);
            phone.join(server + "/" + code, browserPhones.size() % 2 == 1);
            browserPhones.add(phone);
        }
        until("all are there", each -> each.get("participants").intValue() == size());
    }

    private int size() {
        return phones.size() + browserPhones.size();
    }

    private interface Each {
        void accept(int number) throws Exception;
    }

    private void all(int size, Each each) throws Exception {
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int number = i;
            Callable<Boolean> task = () -> {
                each.accept(number);
                return true;
            };
            done.add(threads.submit(task));
        }
        for (Future<?> one : done) {
            one.get();
        }
    }

    private interface State {
        boolean is(JsonNode state);
    }

    private void until(String what, State wanted) throws InterruptedException {
        try {
            while (!wanted.is(state)) {
                state = remote.await(_ -> true);
            }
        } catch (AssertionError late) {
            throw new AssertionError("stalls where " + what + " in " + at() + ": " + state, late);
        }
    }

    private void press(String command) throws Exception {
        int status = remote.command(base, command, state.get("vote"));
        if (status != 204) {
            throw new AssertionError(command + ": status " + status);
        }
    }

    private String phase() {
        return state.get("phase").textValue();
    }

    private String position() {
        return state.get("position").get(0).path(0).path(0).path("text").asText();
    }

    private int number(int group) {
        Matcher at = AT.matcher(position());
        return at.matches() ? Integer.parseInt(at.group(group)) : 0;
    }

    private String at() {
        return String.format(Locale.ROOT, "%02d", number(1));
    }

    /**
     * Goes through the lesson to its end. Returns how many questions were voted on.
     *
     * @param isInviting whether a card with a code lies over the window, which Next takes away
     */
    public int teach(boolean isInviting) throws Exception {
        int asked = 0;
        watcher.comes("00-joined");
        if (isInviting) {
            press("next");
        }
        until("the lesson comes up", _ -> number(2) > 0);
        while (true) {
            if (phase().equals("waiting")) {
                watcher.comes(at() + "-step");
                if (number(1) == number(2)) {
                    return asked;
                }
                goOn();
            } else if (!phase().equals("open")) {
                throw new AssertionError("a vote in " + at() + " is over before it began: " + state);
            } else {
                vote();
                asked++;
                if (number(1) == number(2)) {
                    return asked;
                }
                goOn();
            }
        }
    }

    /** Presses Next until something comes of it: a task has a hint first, and what plays still is hurried. */
    private void goOn() throws Exception {
        String before = position();
        String phase = phase();
        int number = state.get("number").intValue();
        for (int i = 0; i < MOST_PRESSES; i++) {
            press("next");
            JsonNode next = remote.poll(PATIENCE);
            for (; next != null; next = remote.poll(SETTLED)) {
                state = next;
            }
            boolean isVote = phase().equals("open") && state.get("number").intValue() > number;
            boolean isElsewhere = !position().equals(before) && !phase().equals("revealed");
            if (isVote || isElsewhere || (phase.equals("revealed") && phase().equals("waiting"))) {
                return;
            }
        }
        throw new AssertionError("Next does nothing in " + at() + ": " + state);
    }

    private void vote() throws Exception {
        JsonNode question = state.get("question");
        int number = state.get("number").intValue();
        for (int round = 1; round <= 2; round++) {
            int now = round;
            watcher.comes(at() + "-vote" + round + "-open");
            all(phones.size(), i -> {
                int status = phones.get(i).answer(number, now, answer(question, i, now));
                if (status != 200) {
                    throw new AssertionError(answer(question, i, now) + " to " + question + ": status " + status);
                }
            });
            all(browserPhones.size(), i -> browserPhones.get(i).answer(now, now == 1 ? i : 1));
            until("all have answered", each -> each.get("answered").intValue() == size());
            watcher.comes(at() + "-vote" + round + "-answered");
            press("close");
            until("the vote is closed", each -> each.get("phase").textValue().equals("closed"));
            watcher.comes(at() + "-vote" + round + "-closed");
            if (round == 1) {
                press("again");
                until("they vote again", each -> each.get("phase").textValue().equals("open"));
            }
        }
        press("next");
        until("it is revealed", each -> each.get("phase").textValue().equals("revealed"));
        watcher.comes(at() + "-revealed");
    }

    /** Alone most are wrong; after talking most agree. */
    private static String answer(JsonNode question, int i, int round) {
        int n = round == 1 ? i : i % 5 == 0 ? i : 1;
        return switch (question.get("kind").textValue()) {
            case "choose" -> "{\"key\":" + one(question.get("options"), n).get("key") + "}";
            case "point" -> "{\"name\":" + one(question.get("spots"), n).get("name") + "}";
            default -> "{\"number\":" + (n % 7) + "}";
        };
    }

    private static JsonNode one(JsonNode all, int n) {
        return all.get(n % all.size());
    }

    @Override
    public void close() {
        phones.forEach(TestPhone::close);
        remote.close();
        threads.shutdownNow();
        http.shutdownNow();
    }
}
