#pragma once

namespace plumbline {

/// Tells Qt how to describe our painted widgets to screen readers. Cheap; only the first call does anything.
void installAccessibility();

} // namespace plumbline
