package dev.mooring.app;

import dev.mooring.house.Sources;

class SourcesTest implements Sources {}
