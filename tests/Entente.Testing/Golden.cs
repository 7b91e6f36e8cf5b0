namespace Entente.Testing;

/// <summary>Compares a text with its approved file under <c>tests/golden</c>; a difference leaves a <c>.received.txt</c> beside it for review.</summary>
public static class Golden
{
    /// <summary>Fails, naming the first differing line, unless <paramref name="actual"/> is what was approved as <paramref name="name"/>.</summary>
    /// <exception cref="InvalidDataException">The texts differ, or nothing was approved yet.</exception>
    public static void Verify(string name, string actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        string approved = Path.Combine(Shared.Repository, "tests", "golden", name + ".txt");
        string received = Path.Combine(Shared.Repository, "tests", "golden", name + ".received.txt");
        string expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        actual = actual.ReplaceLineEndings("\n");
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, actual);
        string[] was = expected.Split('\n'), now = actual.Split('\n');
        int line = Enumerable.Range(0, Math.Max(was.Length, now.Length)).First(i => was.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        throw new InvalidDataException(
            $"tests/golden/{name}.txt:{line + 1} differs.\n  approved: {was.ElementAtOrDefault(line)}\n  received: {now.ElementAtOrDefault(line)}\n"
            + $"Read the difference; if it is right, move {name}.received.txt over it.");
    }
}
