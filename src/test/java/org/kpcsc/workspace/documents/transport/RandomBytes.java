package org.kpcsc.workspace.documents.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Frames of RFC 6455, right or wrong, as bytes. */
final class RandomBytes {

    private static final byte[] OPEN =
            "{\"type\":\"open\",\"schema\":1,\"client\":\"7f5c9a52-0000-4000-8000-00000000000f\"}"
                    .getBytes(StandardCharsets.UTF_8);

    private RandomBytes() {}

    /** A few frames, of which any may be cut off, and some are mere noise. */
    static byte[] frames(Random random) {
        var bytes = new ByteArrayOutputStream();
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes.writeBytes(
                    switch (random.nextInt(6)) {
                        case 0 -> noise(random, random.nextInt(200));
                        case 1 -> frame(random, random.nextInt(256), noise(random, 20));
                        case 2 -> frame(random, 0x81, noise(random, 1 + random.nextInt(200)));
                        case 3 -> frame(random, 0x80, OPEN);
                        case 4 -> frame(random, 0x01, OPEN);
                        default -> frame(random, 0x81, OPEN);
                    });
        }
        byte[] all = bytes.toByteArray();
        return random.nextInt(3) > 0 ? all : Arrays.copyOf(all, random.nextInt(all.length + 1));
    }

    /** Masked, mostly, and of the length that it says, mostly. */
    private static byte[] frame(Random random, int first, byte[] payload) {
        byte[] mask = noise(random, 4);
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        boolean honest = random.nextInt(6) > 0;
        int length = honest ? payload.length : random.nextInt(128);
        boolean masked = random.nextInt(8) > 0;
        boolean extended = honest && length > 125;
        frame.write((masked ? 0x80 : 0) | (extended ? 126 : length));
        if (extended) {
            frame.write(length >> 8);
            frame.write(length);
        }
        if (masked) {
            frame.writeBytes(mask);
        }
        for (int i = 0; i < payload.length; i++) {
            frame.write(masked ? payload[i] ^ mask[i % 4] : payload[i]);
        }
        return frame.toByteArray();
    }

    private static byte[] noise(Random random, int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }
}
