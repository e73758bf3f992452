package tapedeck.export.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Pictures one after the other, over and over, as a GIF of at most eight megabytes: pixels become fewer until it is.
 *
 * @param seconds each is shown, the last four times as long
 */
public record GifWriter(double seconds) {
    /** In bytes. */
    public static final int LARGEST = 8_000_000;
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int LAST = 4;
    private static final double LESS = 0.7;

    /**
     * Writes pictures of the same size with a ground.
     *
     * @throws IOException if {@code out} does not take it
     */
    public void write(List<VectorPicture> plates, OutputStream out) throws IOException {
        byte[] content;
        double scale = 1;
        do {
            content = content(plates, scale);
            scale *= LESS;
        } while (content.length > LARGEST);
        out.write(content);
    }

    private byte[] content(List<VectorPicture> plates, double scale) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        PixelPainter painter = new PixelPainter();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            BufferedImage before = null;
            for (int i = 0; i < plates.size(); i++) {
                BufferedImage now = painter.paint(plates.get(i), scale);
                Rectangle changed = before == null
                        ? new Rectangle(now.getWidth(), now.getHeight())
                        : changed(before, now);
                BufferedImage part = now.getSubimage(changed.x, changed.y, changed.width, changed.height);
                double time = i == plates.size() - 1 ? LAST * seconds : seconds;
                writer.writeToSequence(new IIOImage(part, null, about(writer, part, changed, time, i == 0)), null);
                before = now;
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata about(ImageWriter writer, BufferedImage part, Rectangle place, double time,
            boolean first) throws IOException {
        IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(part), null);
        IIOMetadataNode root = (IIOMetadataNode) about.getAsTree(FORMAT);
        set(root, "ImageDescriptor", "imageLeftPosition", String.valueOf(place.x), "imageTopPosition",
                String.valueOf(place.y));
        set(root, "GraphicControlExtension", "disposalMethod", "doNotDispose", "delayTime",
                String.valueOf(Math.clamp(Math.round(100 * time), 2, 65_535)), "userInputFlag", "FALSE",
                "transparentColorFlag", "FALSE", "transparentColorIndex", "0");
        if (first) {
            IIOMetadataNode forever = new IIOMetadataNode("ApplicationExtension");
            forever.setAttribute("applicationID", "NETSCAPE");
            forever.setAttribute("authenticationCode", "2.0");
            forever.setUserObject(new byte[]{1, 0, 0});
            IIOMetadataNode all = new IIOMetadataNode("ApplicationExtensions");
            all.appendChild(forever);
            root.appendChild(all);
        }
        about.setFromTree(FORMAT, root);
        return about;
    }

    private static void set(IIOMetadataNode root, String name, String... pairs) {
        @Nullable
        IIOMetadataNode node = (IIOMetadataNode) root.getElementsByTagName(name).item(0);
        if (node == null) {
            node = new IIOMetadataNode(name);
            root.appendChild(node);
        }
        for (int i = 0; i < pairs.length; i += 2) {
            node.setAttribute(pairs[i], pairs[i + 1]);
        }
    }

    /** Returns what is not the same in both, at least one pixel. */
    private static Rectangle changed(BufferedImage before, BufferedImage now) {
        Rectangle changed = new Rectangle(0, 0, -1, -1);
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                if (before.getRGB(x, y) != now.getRGB(x, y)) {
                    changed.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return changed.isEmpty() ? new Rectangle(1, 1) : changed;
    }
}
