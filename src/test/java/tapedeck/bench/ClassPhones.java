package tapedeck.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tapedeck.classroom.server.TestPhone;

/**
 * Phones of a class in a JVM of their own, so that what they take is not counted as the server's. Reads the number of a question a line,
 * has all answer it at any time within a second, and prints how many were taken.
 */
final class ClassPhones {
    private static final int WITHIN_MILLIS = 1_000;

    private ClassPhones() {}

    /**
     * Has them join and answer.
     *
     * @param args server, code, how many
     */
    public static void main(String[] args) throws Exception {
        int n = Integer.parseInt(args[2]);
        try (HttpClient client = TestPhone.client();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            List<Future<TestPhone>> joining = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                joining.add(threads.submit(() -> {
                    TestPhone phone = new TestPhone(client, args[0]);
                    phone.join(args[1]);
                    phone.listen();
                    return phone;
                }));
            }
            List<TestPhone> phones = new ArrayList<>();
            for (Future<TestPhone> each : joining) {
                phones.add(each.get());
            }
            System.out.println("joined " + n);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int question = Integer.parseInt(line);
                AtomicInteger taken = new AtomicInteger();
                List<Future<?>> answers = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    TestPhone phone = phones.get(i);
                    long delay = (long) WITHIN_MILLIS * i / n;
                    String answer = "{\"key\":\"" + i % 4 + "\"}";
                    answers.add(threads.submit(() -> {
                        TimeUnit.MILLISECONDS.sleep(delay);
                        if (phone.answer(question, 1, answer) == 200) {
                            taken.incrementAndGet();
                        }
                        return null;
                    }));
                }
                for (Future<?> each : answers) {
                    each.get();
                }
                System.out.println("taken " + taken.get());
            }
            System.exit(0); // streams are still open
        }
    }
}
