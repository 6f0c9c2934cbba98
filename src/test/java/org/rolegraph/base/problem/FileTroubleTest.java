package org.rolegraph.base.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** Java's exceptions and the system's words become sentences. */
class FileTroubleTest {
    private static IOException system(String reason) {
        return new FileSystemException("a/b", null, reason);
    }

    /** Exception, sentence about reading, exit code where nobody says more. */
    static Stream<Arguments> causes() {
        return Stream.of(
                row(new NoSuchFileException("a/b"), "there is no such file or folder", Exit.DATA),
                row(
                        new FileNotFoundException("a/b (No such file or directory)"),
                        "there is no such file or folder",
                        Exit.DATA),
                row(
                        new FileNotFoundException("a/b (Is a directory)"),
                        "a folder is there, where a file is expected",
                        Exit.DATA),
                row(
                        new FileNotFoundException("a/b (Permission denied)"),
                        "access is denied",
                        Exit.DATA),
                row(new AccessDeniedException("a/b"), "access is denied", Exit.DATA),
                row(
                        new IOException("Is a directory"),
                        "a folder is there, where a file is expected",
                        Exit.DATA),
                row(
                        new NotDirectoryException("a/b"),
                        "a part of the path is a file, where a folder is expected",
                        Exit.DATA),
                row(
                        system("Not a directory"),
                        "a part of the path is a file, where a folder is expected",
                        Exit.DATA),
                row(
                        system("Too many levels of symbolic links"),
                        "symbolic links lead round in a circle",
                        Exit.DATA),
                row(
                        new FileSystemLoopException("a/b"),
                        "symbolic links lead round in a circle",
                        Exit.DATA),
                row(
                        system("File name too long"),
                        "the name is longer than the system allows",
                        Exit.DATA),
                row(system("Too many open files"), "too many files are open", Exit.DATA),
                row(
                        new IOException("Input/output error"),
                        "the disk, or the network drive, reports an error",
                        Exit.DATA),
                row(
                        system("No such device or address"),
                        "no file that can be opened is there",
                        Exit.DATA),
                row(new MalformedInputException(1), "bytes in it are not UTF-8", Exit.DATA),
                row(
                        new ZipException("zip END header not found"),
                        "the archive is damaged, cut off or none",
                        Exit.DATA),
                row(
                        new EOFException("Unexpected end of ZLIB input stream"),
                        "it ends too early",
                        Exit.DATA),
                row(new ClosedByInterruptException(), "the work was interrupted", Exit.DATA),
                row(new IOException("No space left on device"), "the disk is full", Exit.USAGE),
                row(system("Disk quota exceeded"), "your share of the disk is used up", Exit.USAGE),
                row(
                        system("Read-only file system"),
                        "the file system can only be read",
                        Exit.USAGE),
                row(
                        new IOException("File too large"),
                        "the file would be larger than the system allows",
                        Exit.USAGE),
                row(
                        new FileAlreadyExistsException("a/b"),
                        "something of that name is there already",
                        Exit.USAGE),
                row(
                        new DirectoryNotEmptyException("a/b"),
                        "a folder with files in it is there",
                        Exit.USAGE),
                row(
                        new AtomicMoveNotSupportedException(
                                "a/b", "c", "Invalid cross-device link"),
                        "it cannot be moved to its place in one step there",
                        Exit.USAGE),
                row(new IOException("something new"), "something new", Exit.DATA),
                row(new IOException(), "the system does not say why", Exit.DATA));
    }

    private static Arguments row(IOException e, String why, Exit exit) {
        return Arguments.of(e, why, exit);
    }

    @ParameterizedTest
    @Holds(value = Promise.EXIT_CODES, tried = "failures of files")
    @MethodSource("causes")
    void each_cause_has_its_sentence_its_remedy_and_its_exit(IOException e, String why, Exit exit) {
        Problem read = FileTrouble.reading("a/b", e);
        assertEquals("a/b", read.where().file());
        assertEquals("cannot be read: " + why, read.message());
        assertFalse(read.remedy().isBlank());
        Problem written = FileTrouble.writing("a/b", e);
        assertEquals(Codes.CANNOT_WRITE, written.code());
        assertTrue(written.message().startsWith("cannot be written: "));
        assertFalse(written.remedy().isBlank());
        Failure failure = FileTrouble.of(e, "load");
        assertEquals(exit, failure.exit());
        String place = failure.problems().get(0).where().file();
        assertEquals(named(e) ? "a/b" : "load", place);
    }

    private static boolean named(IOException e) {
        return e instanceof FileSystemException;
    }
}
