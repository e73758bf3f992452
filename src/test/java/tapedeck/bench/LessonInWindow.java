package tapedeck.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import tapedeck.classroom.server.LessonByRemote;
import tapedeck.classroom.server.TestQr;
import tapedeck.export.page.Browser;

/**
 * Has a class of phones go through the lesson of a real window, by the teacher's phone alone, and takes a picture of each state. Begins
 * when it has seen both codes of that window, as cameras do: first that of the remote control, on its card, then that of the class. Takes
 * ImageMagick, and X.
 */
final class LessonInWindow {
    private static final String REMOTE = "/remote/";
    private static final long TO_BE_SEEN = 900;

    private LessonInWindow() {}

    /**
     * Plays the lesson before the phones.
     *
     * @param args folder for pictures, how many phones, how many browsers besides, at most four
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        String link = "";
        String code = "";
        while (link.isEmpty() || code.isEmpty()) {
            Path picture = folder.resolve("00-invited.png");
            for (String read : read(picture)) {
                if (read.contains(REMOTE)) {
                    link = read;
                } else {
                    code = read.substring(read.lastIndexOf('/') + 1);
                }
            }
        }
        long begun = System.nanoTime();
        List<Browser> browsers = browsers(Integer.parseInt(args[2]));
        try (LessonByRemote lesson = new LessonByRemote(link, code, Integer.parseInt(args[1]), browsers, name -> {
            TimeUnit.MILLISECONDS.sleep(TO_BE_SEEN);
            take(folder.resolve(name + ".png"));
            for (int i = 0; i < browsers.size(); i++) {
                Files.write(folder.resolve(name + "-" + i + "-" + browsers.get(i) + ".png"), browsers.get(i).picture());
            }
            System.out.printf("%5.1f s %s%n", (System.nanoTime() - begun) / 1e9, name);
        })) {
            System.out.println("voted on " + lesson.teach(false));
        }
        browsers.forEach(Browser::close);
        System.exit(0); // streams are still open
    }

    /** So many, in turn of each kind that is installed. */
    private static List<Browser> browsers(int count) throws IOException {
        List<Browser> browsers = new ArrayList<>();
        while (browsers.size() < count) {
            browsers.addAll(Browser.installed());
        }
        browsers.subList(count, browsers.size()).forEach(Browser::close);
        return browsers.subList(0, count);
    }

    private static List<String> read(Path picture) throws IOException, InterruptedException {
        take(picture);
        BufferedImage seen = ImageIO.read(picture.toFile());
        int width = seen.getWidth();
        int height = seen.getHeight();
        return TestQr.read(width, height, seen.getRGB(0, 0, width, height, null, 0, width));
    }

    private static void take(Path picture) throws IOException, InterruptedException {
        new ProcessBuilder("import", "-window", "root", picture.toString()).inheritIO().start().waitFor();
    }
}
