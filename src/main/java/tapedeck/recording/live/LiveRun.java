package tapedeck.recording.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Output;
import tapedeck.program.ProgramException;
import tapedeck.recording.JsonMembers;
import tapedeck.recording.RecordedRun;
import tapedeck.tape.LiveRunControl;
import tapedeck.tape.RecordedRunSink;
import tapedeck.text.Message;

/**
 * A deck attends to a program: what that tells goes to the deck as it comes, and what the deck wants is asked for. The program
 * goes on only as far as it is answered, so that it holds where the deck holds. On the deck's thread only.
 */
final class LiveRun {
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long PARTING_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final String name;
    private final Conversation talk;
    private final LiveFile file;
    private final Set<Long> shown;
    private final RecordedRunSink to;
    private final LiveRunControl deck;
    private final LiveKnobs knobs;
    private long iterations;
    private boolean isTrained;
    private boolean isAsked;
    /** Why no iteration can be recorded any more. */
    private @Nullable Message exhausted;
    private @Nullable JsonMembers end;

    LiveRun(String name, Conversation talk, LiveFile file, Set<Long> shown, RecordedRunSink to, LiveRunControl deck) {
        this.name = name;
        this.talk = talk;
        this.file = file;
        this.shown = shown;
        this.to = to;
        this.deck = deck;
        knobs = new LiveKnobs(to, deck);
    }

    /**
     * Until the program is over, or the run is ended from outside.
     *
     * @throws ProgramException if it failed, died, or tells what cannot be
     */
    void attend() throws ProgramException {
        deck.comes(deck.wanted());
        answer(0);
        while (true) {
            boolean wasOver = talk.isOver();
            print(talk.errors(), true);
            String line = talk.line();
            if (line != null) {
                hear(line);
                deck.rest(0);
            } else if (wasOver) {
                break;
            } else {
                deck.rest(TICK_NANOS);
            }
            ask();
        }
        conclude();
    }

    private void answer(long batch) {
        say(JsonNodeFactory.instance.objectNode().put("ack", batch));
    }

    private void say(ObjectNode message) {
        talk.say(message.toString());
    }

    private void ask() {
        ObjectNode asked = knobs.asked();
        if (asked != null) {
            say(JsonNodeFactory.instance.objectNode().set("set", asked));
        }
        if (deck.isAwaited() && end == null) {
            if (exhausted != null) {
                deck.hold(exhausted);
            } else if (!isAsked) {
                isAsked = true;
                say(JsonNodeFactory.instance.objectNode().put("record", true));
            }
        }
    }

    private void hear(String line) throws ProgramException {
        JsonMembers told = Conversation.heard(line);
        if (told == null) {
            print(line + "\n", true); // somebody else's
            return;
        }
        try {
            hear(told);
        } catch (IllegalArgumentException e) {
            throw new ProgramException(Message.of("live.wrong", "name", name, "what", String.valueOf(e.getMessage())));
        }
    }

    private void hear(JsonMembers told) throws ProgramException {
        if (told.has("output")) {
            print(told.text("output"), false);
        } else if (told.has("tape")) {
            file.append(Base64.getDecoder().decode(told.text("tape")));
        } else if (told.has("losses")) {
            losses(told);
        } else if (told.has("recorded")) {
            recorded(told.whole("recorded"), told.number("loss"));
            answer(told.whole("batch"));
        } else if (told.has("settings")) {
            knobs.made(told.node().get("settings"));
        } else if (told.has("turned")) {
            knobs.turned(told.node().get("turned"));
        } else if (told.has("set")) {
            knobs.set(told.node().get("set"), Objects.requireNonNull(to.inForce()));
        } else if (told.has("over")) {
            exhausted = switch (told.text("over")) {
                case "fault" -> Message.of("live.over.fault");
                case "disk" -> Message.of("live.over.disk");
                default -> Message.of("live.over.budget");
            };
        } else if (told.has("end")) {
            end = told.object("end");
        }
    }

    private void losses(JsonMembers told) {
        if (told.whole("from") != iterations + 1) {
            throw new IllegalArgumentException("from");
        }
        boolean goesOn = true;
        for (Double loss : told.list("losses", JsonMembers::number)) {
            if (goesOn) {
                iterations++;
                isTrained |= loss != null;
                goesOn = to.pass(loss == null ? Double.NaN : loss);
            }
        }
        answer(told.whole("batch"));
    }

    private void recorded(long iteration, double loss) throws ProgramException {
        if (iteration != iterations + 1) {
            throw new IllegalArgumentException("recorded");
        }
        isAsked = false;
        isTrained |= !Double.isNaN(loss);
        iterations++;
        shown.add(iteration);
        if (to.begin() == null) {
            return;
        }
        if (to.isSeen()) {
            RecordedRun.tell(file.path(), iteration, to);
        }
        to.end(loss);
    }

    private void print(String text, boolean error) {
        Output output = to.output();
        if (output != null && !text.isEmpty()) {
            output.print(text, error, 0);
        }
    }

    private void conclude() throws ProgramException {
        JsonMembers how = end;
        String where = file.path().toString();
        if (how == null) {
            throw new ProgramException(talk.reason().isEmpty()
                    ? Message.of("live.died", "name", name, "code", talk.exitCode(), "file", where)
                    : Message.of("live.diedSaying", "name", name, "why", talk.reason(), "file", where));
        }
        JsonMembers exception = how.object("exception");
        if (exception != null) {
            String what = exception.exception();
            throw new ProgramException(exception.has("line")
                    ? Message.of("live.failedAt", "what", what, "name", exception.text("file", name), "line",
                            exception.whole("line"), "file", where)
                    : Message.of("live.failed", "what", what, "file", where));
        }
        if (!isTrained) {
            throw new ProgramException(Message.of("live.untrained", "name", name, "file", where));
        }
    }

    /** Nobody attends to it any more: it is told, and what it says by then is kept. */
    void end(boolean isStopped) {
        if (end == null && !talk.isOver()) {
            say(JsonNodeFactory.instance.objectNode().put(isStopped ? "stop" : "leave", true));
            answer(Long.MAX_VALUE);
            keep();
        }
        file.close();
        talk.close();
    }

    private void keep() {
        long until = System.nanoTime() + PARTING_NANOS;
        while (end == null && System.nanoTime() < until) {
            boolean wasOver = talk.isOver();
            talk.errors();
            String line = talk.line();
            JsonMembers told = line == null ? null : Conversation.heard(line);
            try {
                if (told != null && told.has("tape")) {
                    file.append(Base64.getDecoder().decode(told.text("tape")));
                } else if (told != null && told.has("end")) {
                    end = told.object("end");
                }
            } catch (ProgramException | IllegalArgumentException _) {
                return; // what was kept by then is there
            }
            if (line == null && wasOver) {
                return;
            }
            if (line == null) {
                LockSupport.parkNanos(TICK_NANOS);
            }
        }
    }
}
