package tapedeck.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A film: all pictures, in the pace asked for, of which each holds only what is new. */
class GifWriterTest {
    private static VectorPicture square(double x) {
        return new VectorPicture(100, 50, 0xffffffff,
                List.of(new DrawOp.Block(x, 10, 10, 10, 0, 0xff2e7d4f, Edge.NONE)));
    }

    private static ImageReader reader(GifWriter writer, List<VectorPicture> plates) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(plates, out);
        assertThat(out.size()).isLessThanOrEqualTo(GifWriter.LARGEST);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(out.toByteArray())));
        return reader;
    }

    private static String about(ImageReader reader, int frame, String node, String attribute) throws Exception {
        IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(frame)
                .getAsTree("javax_imageio_gif_image_1.0");
        return ((IIOMetadataNode) root.getElementsByTagName(node).item(0)).getAttribute(attribute);
    }

    @Test
    void eachPictureHoldsWhatIsNewAndTheLastStays() throws Exception {
        ImageReader reader = reader(new GifWriter(0.5), List.of(square(0), square(40), square(40)));
        assertThat(reader.getNumImages(true)).isEqualTo(3);
        assertThat(reader.read(0).getWidth()).isEqualTo(100);
        BufferedImage second = reader.read(1);
        assertThat(second.getWidth()).isEqualTo(50);
        assertThat(second.getHeight()).isEqualTo(10);
        assertThat(second.getRGB(45, 5)).isEqualTo(0xff2e7d4f);
        assertThat(about(reader, 1, "ImageDescriptor", "imageTopPosition")).isEqualTo("10");
        assertThat(about(reader, 1, "GraphicControlExtension", "delayTime")).isEqualTo("50");
        assertThat(about(reader, 2, "GraphicControlExtension", "delayTime")).isEqualTo("200");
    }

    @Tag("long")
    @Test
    void whatWouldBeTooLargeHasFewerPixels() throws Exception {
        Random random = new Random(1);
        List<VectorPicture> noise = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            BufferedImage cells = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_ARGB);
            for (int p = 0; p < 1_000_000; p++) {
                cells.setRGB(p % 1000, p / 1000, 0xff000000 | random.nextInt(1 << 24));
            }
            noise.add(new VectorPicture(1000, 1000, -1, List.of(new DrawOp.Raster(0, 0, 1000, 1000, cells))));
        }
        assertThat(reader(new GifWriter(1), noise).read(0).getWidth()).isLessThan(1000);
    }
}
