package org.partnercabinet.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * The header of H2's file, from which its last chunk is found after a crash. H2 2.3 to 2.5 write it too early: it names
 * the chunk before the one just written, whose guess at its follower's place is often wrong, and then up to twenty
 * commits are not found again (H2 2.2 had the two lines in the right order). So the header is written once more, by the
 * same private method, and H2FileTest shows that it is needed: when a later H2 needs it no more, this class can go.
 */
final class H2Header {
    private final FileStore<?> file;
    private final Method write;

    /** @throws IllegalStateException when this H2 writes its header in another way: whoever changed its version must look */
    H2Header(MVStore store) {
        this.file = store.getFileStore();
        this.write = method(file.getClass());
    }

    void nameLastChunk() {
        try {
            write.invoke(file);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("the header of the H2 file cannot be written", failed.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Method method(Class<?> store) {
        for (Class<?> type = store; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (!method.getName().equals("writeStoreHeader")) continue;
                method.setAccessible(true);
                return method;
            }
        }
        throw new IllegalStateException("H2 has no writeStoreHeader any more");
    }
}
