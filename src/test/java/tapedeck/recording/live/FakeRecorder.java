package tapedeck.recording.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Speaks as tapedeck_record.py does, in a process of its own, so that no Python is needed: what it plays is its script's name. */
public final class FakeRecorder {
    private final PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false,
            StandardCharsets.UTF_8);
    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    private FakeRecorder() {}

    /** The last word is what to play; that before it is {@code --live}, or it is not spoken to. */
    public static void main(String[] args) throws IOException {
        if (!args[args.length - 2].equals("--live")) {
            System.exit(9);
        }
        new FakeRecorder().play(Path.of(args[args.length - 1]));
    }

    private void say(String line) {
        out.print(line + "\n");
        out.flush();
    }

    private void hear(String what) throws IOException {
        String line = in.readLine();
        while (line != null && !line.contains(what)) {
            line = in.readLine();
        }
        if (line == null) {
            System.exit(0); // nobody is there any more
        }
    }

    private void play(Path script) throws IOException {
        String name = String.valueOf(script.getFileName());
        switch (name) {
            case "early.py" -> fail("tapedeck_record: python has no PyTorch; start this file with another.", 1);
            case "mute.py" -> fail("", 5);
            case "garbage.py" -> {
                out.write(new byte[3 << 20]);
                out.flush();
                hear("nothing");
            }
            default -> {
                say("Welcome to the machine."); // as ssh says something first
                say("{\"tapedeck\":1,\"torch\":\"2.6.0\",\"script\":\"" + name + "\",\"source\":\"import torch\\n\"}");
                hear("{\"ack\":0}");
                run(name, script);
            }
        }
    }

    private void fail(String why, int code) {
        System.err.println(why);
        System.exit(code);
    }

    private void run(String name, Path script) throws IOException {
        switch (name) {
            case "steered.py" -> {
                say("{\"settings\":{\"lr\":0.5,\"momentum\":0.9}}");
                say("{\"output\":\"begins\\n\"}");
                tape(script);
                say("{\"recorded\":1,\"loss\":0.8,\"batch\":1}");
                hear("\"ack\":1");
                say("{\"losses\":[0.7,0.6],\"from\":2,\"batch\":2}");
                hear("{\"set\":{\"lr\":0.25}}");
                say("{\"set\":{\"lr\":0.25},\"iteration\":4}");
                hear("{\"record\":true}");
                say("{\"recorded\":4,\"loss\":0.5,\"batch\":3}");
                hear("\"ack\":3");
                say("{\"losses\":[\"NaN\",null],\"from\":5,\"batch\":4}");
                say("{\"end\":{\"reason\":\"finished\",\"iterations\":6}}");
            }
            case "flood.py" -> {
                String text = "x".repeat(999) + "\\n";
                for (int batch = 0; batch < 100; batch++) {
                    say("{\"output\":\"" + text.repeat(20) + "\"}");
                    say(losses(batch * 1000 + 1, 1000, batch + 1));
                }
                say("{\"end\":{\"reason\":\"finished\"}}");
            }
            case "waits.py" -> {
                for (int i = 1;; i++) {
                    say(losses(i, 1, i));
                    hear("{\"ack\":" + i + "}");
                    say("{\"output\":\"answered " + i + "\\n\"}");
                }
            }
            case "dies.py" -> {
                say(losses(1, 3, 1));
                fail("Segmentation fault", 139);
            }
            case "fails.py" -> {
                say(losses(1, 3, 1));
                say("{\"end\":{\"reason\":\"failed\",\"exception\":{\"type\":\"ValueError\",\"message\":\"no\",\"line\":7}}}");
            }
            case "untrained.py" -> say("{\"end\":{\"reason\":\"finished\",\"iterations\":1}}");
            case "spent.py" -> {
                say("{\"over\":\"budget\"}");
                for (int i = 1; i < 10_000; i++) {
                    say(losses(i, 1, i));
                    hear("{\"ack\":" + i + "}");
                }
            }
            case "jumps.py" -> say(losses(5, 3, 1));
            case "lies.py" -> say("{\"losses\":{},\"from\":\"one\",\"batch\":1}");
            case "left.py" -> {
                say(losses(1, 1, 1));
                String line = in.readLine();
                while (line != null && !line.contains("leave") && !line.contains("stop")) {
                    line = in.readLine();
                }
                tape(script);
                Files.writeString(script.resolveSibling("heard.txt"), String.valueOf(line));
                say("{\"end\":{\"reason\":\"left\"}}");
            }
            default -> fail("no such", 2);
        }
    }

    private void tape(Path script) throws IOException {
        byte[] tape = Files.readAllBytes(script.resolveSibling("real.tape"));
        for (int at = 0; at < tape.length; at += 1000) {
            byte[] some = java.util.Arrays.copyOfRange(tape, at, Math.min(tape.length, at + 1000));
            say("{\"tape\":\"" + Base64.getEncoder().encodeToString(some) + "\"}");
        }
    }

    private static String losses(int from, int count, int batch) {
        return "{\"losses\":[" + IntStream.range(from, from + count).mapToObj(i -> "0." + i)
                .collect(Collectors.joining(",")) + "],\"from\":" + from + ",\"batch\":" + batch + "}";
    }
}
