package tapedeck.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The access rights of a file, for another that takes its place: owner, group, permissions, or its access control list. */
final class FileRights {
    /** What others may do, and what the group may do likewise. */
    private static final Map<PosixFilePermission, PosixFilePermission> OTHERS_TO_GROUP = Map.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.GROUP_EXECUTE);

    private FileRights() {}

    /** The attributes that a file is made with which nobody else may look into until it has its rights. */
    static FileAttribute<?>[] ownersAlone(Path like) {
        return Files.getFileAttributeView(like, PosixFileAttributeView.class) == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(
                        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))};
    }

    /**
     * Gives {@code to} the rights of {@code from}. An owner or a group that this user may not give stays as it is; a group that
     * is another then may do no more than everybody.
     *
     * @throws IOException if the permissions cannot be read or set
     */
    static void copy(Path from, Path to) throws IOException {
        PosixFileAttributeView its = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class,
                LinkOption.NOFOLLOW_LINKS);
        AclFileAttributeView list = Files.getFileAttributeView(from, AclFileAttributeView.class);
        AclFileAttributeView targetList = Files.getFileAttributeView(to, AclFileAttributeView.class,
                LinkOption.NOFOLLOW_LINKS);
        if (its != null && target != null) {
            copy(its.readAttributes(), target);
        } else if (list != null && targetList != null) {
            targetList.setAcl(list.getAcl());
        }
    }

    private static void copy(PosixFileAttributes its, PosixFileAttributeView target) throws IOException {
        PosixFileAttributes made = target.readAttributes();
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(its.permissions());
        if (!made.group().equals(its.group()) && !gives(target, its.group())) {
            OTHERS_TO_GROUP.forEach((others, group) -> {
                if (!its.permissions().contains(others)) {
                    permissions.remove(group);
                }
            });
        }
        if (!made.owner().equals(its.owner())) {
            gives(target, its.owner());
        }
        target.setPermissions(permissions); // last: a change of the owner takes some away
    }

    private static boolean gives(PosixFileAttributeView target, UserPrincipal owner) {
        try {
            if (owner instanceof GroupPrincipal group) {
                target.setGroup(group);
            } else {
                target.setOwner(owner);
            }
            return true;
        } catch (IOException _) { // only root may, and of groups who is in them
            return false;
        }
    }
}
