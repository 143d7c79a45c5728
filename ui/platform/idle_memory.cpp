#include "ui/platform/idle_memory.h"

#include <QtGlobal>

#ifdef __GLIBC__

#include <cstdint>
#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace plumbline {

namespace {

/// Lets go of code and constants of one loaded file: never written to, all of it can be read from the file again.
int letGoOfFile(dl_phdr_info* file, std::size_t, void*)
{
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    for (int i = 0; i < file->dlpi_phnum; ++i) {
        const ElfW(Phdr)& segment = file->dlpi_phdr[i];
        if (segment.p_type != PT_LOAD || (segment.p_flags & PF_W) != 0) {
            continue;
        }
        const std::uintptr_t begin = (file->dlpi_addr + segment.p_vaddr + page - 1) / page * page;
        const std::uintptr_t end = (file->dlpi_addr + segment.p_vaddr + segment.p_memsz) / page * page;
        if (begin < end) {
            // NOLINTNEXTLINE(performance-no-int-to-ptr): where the loader put it
            madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED); // refused: it stays, no harm
        }
    }
    return 0;
}

} // namespace

void useOneHeap()
{
    mallopt(M_ARENA_MAX, 1);
}

void giveMemoryBack()
{
    malloc_trim(0);
    dl_iterate_phdr(letGoOfFile, nullptr);
}

} // namespace plumbline

#else

namespace plumbline {

void useOneHeap() {}
void giveMemoryBack() {}

} // namespace plumbline

#endif
