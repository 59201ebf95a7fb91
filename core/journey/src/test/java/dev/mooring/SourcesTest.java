package dev.mooring;

import dev.mooring.house.Sources;

class SourcesTest implements Sources {}
