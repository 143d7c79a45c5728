#include "store/new_store.h"
