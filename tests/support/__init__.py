"""What tests of several parts of the house need."""
