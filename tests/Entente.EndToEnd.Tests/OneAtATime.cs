// These tests time signals to processes that they start and wait for; side by side, the waiting of one keeps another from acting in time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
