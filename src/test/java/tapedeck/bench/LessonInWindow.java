package tapedeck.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import tapedeck.classroom.server.LessonByRemote;
import tapedeck.classroom.server.TestQr;

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
     * @param args folder for pictures, how many phones
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
        try (LessonByRemote lesson = new LessonByRemote(link, code, Integer.parseInt(args[1]), name -> {
            TimeUnit.MILLISECONDS.sleep(TO_BE_SEEN);
            take(folder.resolve(name + ".png"));
            System.out.printf("%5.1f s %s%n", (System.nanoTime() - begun) / 1e9, name);
        })) {
            System.out.println("voted on " + lesson.teach(false));
        }
        System.exit(0); // streams are still open
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
