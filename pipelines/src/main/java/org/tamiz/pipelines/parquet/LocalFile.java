package org.tamiz.pipelines.parquet;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.SeekableInputStream;

/** A Parquet file behind a path, read and written in large blocks. */
public final class LocalFile implements InputFile, OutputFile {
  private final Path path;

  public LocalFile(Path path) {
    this.path = path;
  }

  @Override
  public long getLength() throws IOException {
    return Files.size(path);
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    return new ChannelInput(channel);
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) throws IOException {
    return output(StandardOpenOption.CREATE_NEW);
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
    return output(StandardOpenOption.CREATE);
  }

  private PositionOutputStream output(StandardOpenOption mode) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path, mode, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    return new ChannelOutput(channel);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  @Override
  public String getPath() {
    return path.toString();
  }

  @Override
  public String toString() {
    return path.toString();
  }

  private static final class ChannelInput extends DelegatingSeekableInputStream {
    private final SeekableByteChannel channel;

    ChannelInput(SeekableByteChannel channel) {
      super(Channels.newInputStream(channel));
      this.channel = channel;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      return channel.read(target);
    }

    @Override
    public void readFully(ByteBuffer target) throws IOException {
      while (target.hasRemaining()) {
        if (channel.read(target) < 0) {
          throw new EOFException("the file ends " + target.remaining() + " bytes early");
        }
      }
    }

    @Override
    public long getPos() throws IOException {
      return channel.position();
    }

    @Override
    public void seek(long position) throws IOException {
      channel.position(position);
    }
  }

  private static final class ChannelOutput extends DelegatingPositionOutputStream {
    private long position;

    ChannelOutput(FileChannel channel) {
      super(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int value) throws IOException {
      super.write(value);
      position++;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      super.write(bytes);
      position += bytes.length;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      super.write(bytes, offset, length);
      position += length;
    }
  }
}
