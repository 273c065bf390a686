package dev.signoff.server.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.junit.jupiter.api.Test;

class WholeLineWriterTest {
  private final FillingDisk disk = new FillingDisk();
  private final WholeLineWriter lines = new WholeLineWriter();

  @Test
  void aLineThatWasCutOffEndsBeforeTheNext() throws IOException {
    disk.room = 6;
    assertFull("one\ntwo\n");
    disk.room = 100;
    write("three\n");
    write("four\n");

    assertThat(disk.written()).isEqualTo("one\ntw\nthree\nfour\n");
  }

  @Test
  void aLineThatWasNotStartedLeavesNoTrace() throws IOException {
    write("one\n");
    disk.room = 0;
    assertFull("two\n");
    disk.room = 100;
    write("three\n");

    assertThat(disk.written()).isEqualTo("one\nthree\n");
  }

  @Test
  void aLineThatWasCutOffIsEndedEvenIfTheDiskStaysFull() throws IOException {
    disk.room = 2;
    assertFull("one\n");
    assertFull("two\n");
    disk.room = 100;
    write("three\n");

    assertThat(disk.written()).isEqualTo("on\nthree\n");
  }

  private void write(String text) throws IOException {
    lines.write(text.getBytes(US_ASCII), disk);
  }

  private void assertFull(String text) {
    assertThatThrownBy(() -> write(text)).isInstanceOf(IOException.class);
  }

  /** Channel that accepts two bytes a call until it is full. */
  private static final class FillingDisk implements WritableByteChannel {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int room = 100;

    String written() {
      return bytes.toString(US_ASCII);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      if (room == 0) {
        throw new IOException("full");
      }
      int count = Math.min(Math.min(2, room), from.remaining());
      for (int i = 0; i < count; i++) {
        bytes.write(from.get());
      }
      room -= count;
      return count;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
