namespace Entente.Fuzz;

/// <summary>A reader of untrusted text and what must hold for any input.</summary>
/// <param name="Name">The word that picks it on the command line.</param>
/// <param name="Seeds">Well-formed inputs to mutate.</param>
/// <param name="Check">Reads one input; throws whatever a caller does not expect. <see cref="InvalidDataException"/> is an expected refusal and is caught here.</param>
internal sealed record FuzzTarget(string Name, string[] Seeds, Action<string> Check);
