package dev.mooring.lab;

import dev.mooring.house.Sources;

class SourcesTest implements Sources {}
