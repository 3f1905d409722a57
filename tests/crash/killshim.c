/* Kills this process at its n-th call that changes a file, counted from arm(n, torn).
   torn: half of the data of a write reaches the file first. Linux only; loaded by LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static volatile long left = -1;
static volatile int tear = 0;

void arm(long calls, int torn) { tear = torn; left = calls; }
long calls_left(void) { return left; }

static int due(void) { return left > 0 && __sync_sub_and_fetch(&left, 1) == 0; }
static void die(void) { kill(getpid(), SIGKILL); for (;;) pause(); }

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *data, size_t size) {
    REAL(write);
    if (due()) { if (tear) real(fd, data, size / 2); die(); }
    return real(fd, data, size);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    REAL(pwrite64);
    if (due()) { if (tear) real(fd, data, size / 2, at); die(); }
    return real(fd, data, size, at);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    REAL(pwrite);
    if (due()) { if (tear) real(fd, data, size / 2, at); die(); }
    return real(fd, data, size, at);
}
#define SIMPLE(type, name, parameters, arguments) \
    type name parameters { REAL(name); if (due()) die(); return real arguments; }
SIMPLE(int, fsync, (int fd), (fd))
SIMPLE(int, fdatasync, (int fd), (fd))
SIMPLE(int, ftruncate, (int fd, off_t size), (fd, size))
SIMPLE(int, ftruncate64, (int fd, off64_t size), (fd, size))
SIMPLE(int, rename, (const char *from, const char *to), (from, to))
SIMPLE(int, renameat, (int a, const char *from, int b, const char *to), (a, from, b, to))
SIMPLE(int, unlink, (const char *path), (path))
SIMPLE(int, unlinkat, (int fd, const char *path, int flags), (fd, path, flags))
SIMPLE(int, rmdir, (const char *path), (path))
SIMPLE(int, mkdir, (const char *path, mode_t mode), (path, mode))
SIMPLE(int, chmod, (const char *path, mode_t mode), (path, mode))

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); mode_t mode = 0; \
        if (flags & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); } \
        if ((flags & O_CREAT) && due()) die(); \
        return real(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)
