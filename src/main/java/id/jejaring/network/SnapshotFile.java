package id.jejaring.network;

import id.jejaring.domain.Level;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A snapshot on disk, from which the network starts without asking the store for all it has. One
 * header, then the columns one after the other, all little-endian, in blocks of four MiB; the
 * header holds a checksum (CRC-32C, RFC 3720) of each block and of itself. Blocks are read and
 * checked side by side, straight from the mapped file into arrays.
 *
 * <pre>
 * 0   8  "JEJARNET"
 * 8   4  format, 4
 * 12  4  checksum of the names of kinds, levels, sizes and subsectors: their numbers are in the columns
 * 16  8  the last change that is included
 * 24  8  what tells that change from another of its number
 * 32  4  nodes                  36  4  length of the table of ids
 * 40  4  ties                   44  4  bytes of the names of circles, UTF-8, each ends its line
 * 48  4  number of blocks       52  .  a checksum for each block, the names, a checksum of all this
 * </pre>
 *
 * <p>It holds ids, kinds, points, dates and who may see what; only its owner may read it.
 */
final class SnapshotFile {

  private static final long MAGIC = 0x54454e5241_4a454aL;
  private static final int FORMAT = 4;
  private static final int FIXED = 52;
  private static final int BLOCK = 4 << 20;

  private SnapshotFile() {}

  /** The file is damaged, of another format, or of a program that numbers kinds otherwise. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }
  }

  /** One column: an array of numbers, and where it begins behind the header. */
  private record Column(Object array, int width, long begin) {

    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    long bytes() {
      return (long) java.lang.reflect.Array.getLength(array) * width;
    }

    /** Numbers from the file into the array. */
    void read(MemorySegment from, long at, int first, int count) {
      switch (array) {
        case int[] ints ->
            MemorySegment.copy(
                from, ValueLayout.JAVA_INT_UNALIGNED.withOrder(ORDER), at, ints, first, count);
        case long[] longs ->
            MemorySegment.copy(
                from, ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ORDER), at, longs, first, count);
        case char[] chars ->
            MemorySegment.copy(
                from, ValueLayout.JAVA_CHAR_UNALIGNED.withOrder(ORDER), at, chars, first, count);
        case float[] floats ->
            MemorySegment.copy(
                from, ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ORDER), at, floats, first, count);
        default -> throw new IllegalStateException("No column: " + array.getClass());
      }
    }

    /** Numbers from the array into a buffer. */
    void write(ByteBuffer to, int first, int count) {
      switch (array) {
        case int[] ints -> to.asIntBuffer().put(ints, first, count);
        case long[] longs -> to.asLongBuffer().put(longs, first, count);
        case char[] chars -> to.asCharBuffer().put(chars, first, count);
        case float[] floats -> to.asFloatBuffer().put(floats, first, count);
        default -> throw new IllegalStateException("No column: " + array.getClass());
      }
      to.position(count * width);
    }
  }

  /** A part of a column that has a checksum of its own. */
  private record Block(Column column, int first, int count) {

    long begin() {
      return column.begin() + (long) first * column.width();
    }

    int bytes() {
      return count * column.width();
    }
  }

  /** Writes a snapshot, in place of what the file held, or leaves the file as it was. */
  static void write(Snapshot snapshot, Path file) throws IOException {
    var layers = snapshot.layers().patched() == 0 ? snapshot.layers() : snapshot.layers().folded();
    var names =
        layers.scopes().stream()
            .map(scope -> scope.name() + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    var blocks = blocks(columns(layers));
    var header = ByteBuffer.allocate(FIXED + 4 * blocks.size() + names.length + 4);
    header.order(Column.ORDER).putLong(MAGIC).putInt(FORMAT).putInt(words());
    header.putLong(snapshot.version()).putLong(snapshot.mark());
    header.putInt(layers.size()).putInt(layers.base().table().length);
    header.putInt(Math.toIntExact(layers.countTies())).putInt(names.length).putInt(blocks.size());
    var next = file.resolveSibling(file.getFileName() + ".new");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(next);
    create(next);
    try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
      channel.position(header.capacity());
      var buffer = ByteBuffer.allocateDirect(BLOCK).order(Column.ORDER);
      for (var block : blocks) {
        block.column().write(buffer.clear(), block.first(), block.count());
        header.putInt(checksum(buffer.flip().duplicate()));
        write(channel, buffer);
      }
      header.put(names);
      header.putInt(checksum(header.duplicate().flip()));
      channel.position(0);
      write(channel, header.flip());
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private static void write(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      var _ = channel.write(buffer);
    }
  }

  /**
   * Reads what was written.
   *
   * @throws Unusable when it is not to be relied on, with the reason
   */
  static Snapshot read(Path file) throws IOException, Unusable {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ);
        var arena = Arena.ofShared()) {
      var mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      return read(mapped);
    } catch (RuntimeException e) {
      throw new Unusable("it cannot be made sense of: " + e);
    }
  }

  private static Snapshot read(MemorySegment mapped) throws Unusable {
    var header = mapped.asSlice(0, Math.min(mapped.byteSize(), Integer.MAX_VALUE)).asByteBuffer();
    header.order(Column.ORDER);
    if (header.remaining() < FIXED + 4 || header.getLong(0) != MAGIC) {
      throw new Unusable("it is no snapshot");
    }
    if (header.getInt(8) != FORMAT || header.getInt(12) != words()) {
      throw new Unusable("another version of the program wrote it");
    }
    int nodes = header.getInt(32);
    int table = header.getInt(36);
    int ties = header.getInt(40);
    int names = header.getInt(44);
    int many = header.getInt(48);
    long length = FIXED + 4L * many + names + 4;
    if (Math.min(Math.min(nodes, table), Math.min(ties, Math.min(names, many))) < 0
        || length > header.remaining()
        || header.getInt((int) length - 4) != checksum(header.slice(0, (int) length - 4))) {
      throw new Unusable("its header is damaged");
    }
    if (mapped.byteSize() != length + data(nodes, table, ties)) {
      throw new Unusable("it is not as long as it says");
    }
    var scopes = new byte[names];
    header.get((int) length - 4 - names, scopes);
    var layers = layers(nodes, table, ties, new String(scopes, StandardCharsets.UTF_8));
    var blocks = blocks(columns(layers));
    long end = blocks.isEmpty() ? 0 : blocks.getLast().begin() + blocks.getLast().bytes();
    if (blocks.size() != many || mapped.byteSize() != length + end) {
      throw new Unusable("it is not as long as it says");
    }
    read(mapped, length, blocks, header.slice(FIXED, 4 * many).order(Column.ORDER));
    layers.base().finish();
    return new Snapshot(layers, header.getLong(16), header.getLong(24));
  }

  private static void read(
      MemorySegment mapped, long data, List<Block> blocks, ByteBuffer checksums) throws Unusable {
    var damaged =
        IntStream.range(0, blocks.size())
            .parallel()
            .filter(number -> !read(mapped, data, blocks.get(number), checksums.getInt(4 * number)))
            .findAny();
    if (damaged.isPresent()) {
      throw new Unusable("its block %d is damaged".formatted(damaged.getAsInt()));
    }
  }

  private static boolean read(MemorySegment mapped, long data, Block block, int checksum) {
    var bytes = mapped.asSlice(data + block.begin(), block.bytes());
    if (checksum(bytes.asByteBuffer()) != checksum) {
      return false;
    }
    block.column().read(bytes, 0, block.first(), block.count());
    return true;
  }

  /** Bytes behind the header, known before any memory is taken for them. */
  private static long data(int nodes, int table, int ties) {
    return 40L * nodes + 4L * table + 4 * (2L * nodes + 1) + 8L * Ties.WIDTH * ties;
  }

  private static Layers layers(int nodes, int table, int ties, String scopes) {
    return new Layers(
        new NodeColumns(nodes, table),
        new Adjacency(new int[2 * nodes + 1], new Ties(2 * ties)),
        Overlay.empty(),
        Overlay.empty(),
        new ConcurrentHashMap<>(),
        nodes,
        scopes.lines().map(Scope::new).toList());
  }

  private static List<Column> columns(Layers layers) {
    var arrays = new ArrayList<>(layers.base().arrays());
    arrays.addAll(layers.ties().arrays());
    var columns = new ArrayList<Column>();
    long begin = 0;
    for (var array : arrays) {
      int width =
          switch (array) {
            case long[] _ -> Long.BYTES;
            case char[] _ -> Character.BYTES;
            default -> Integer.BYTES;
          };
      var column = new Column(array, width, begin);
      columns.add(column);
      begin += column.bytes();
    }
    return columns;
  }

  private static List<Block> blocks(List<Column> columns) {
    var blocks = new ArrayList<Block>();
    for (var column : columns) {
      int length = (int) (column.bytes() / column.width());
      int most = BLOCK / column.width();
      for (int first = 0; first < length; first += most) {
        blocks.add(new Block(column, first, Math.min(most, length - first)));
      }
    }
    return blocks;
  }

  private static int checksum(ByteBuffer bytes) {
    var crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** Changes with any name whose number the columns hold. */
  private static int words() {
    var names =
        Stream.of(
                NodeKind.values(),
                TieKind.values(),
                Level.values(),
                SizeClass.values(),
                Subsector.values())
            .map(Arrays::toString)
            .toList();
    return checksum(ByteBuffer.wrap(names.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
