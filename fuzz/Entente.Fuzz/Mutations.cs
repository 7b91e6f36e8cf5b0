using System.Text;

namespace Entente.Fuzz;

/// <summary>A plain mutation fuzzer: the same seed makes the same inputs, so that a failure can be run again.</summary>
internal static class Mutations
{
    // Pieces that readers of text and CoNLL-U treat in a way of their own.
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "\t", "\r\n", " ", "_", "0", "1-2", "1.1", "9999999999", "#", "# text = x\n", "-1", "'s", "n't", "...", ".", "\"", "(", "@", "http://", "-0-",
        "\uD800", "\uDC00", "\uFEFF", "\u200B", "\u0000", "\u0085", "\u2028", "\u0301", "\u202E", "\U0001F600", "\u200D", "SpaceAfter=No", "|", "=", "99-1", "U.S.",
    ];

    /// <summary>Runs a target on mutated inputs.</summary>
    /// <exception cref="FuzzFailure">An input broke the target; the message holds seed, round and input.</exception>
    public static void Run(FuzzTarget target, int rounds, int seed)
    {
        for (var round = 0; round < rounds; round++)
        {
            var input = Make(target, new Random(HashCode.Combine(seed, round)), round);
            try
            {
                target.Check(input);
            }
            catch (InvalidDataException)
            {
                // Refused with a message: what a reader of untrusted input is to do.
            }
            catch (Exception e)
            {
                throw new FuzzFailure($"{target.Name}, seed {seed}, round {round}: {e.GetType().Name} on {Shown(input)}", e);
            }
        }
    }

    private static string Make(FuzzTarget target, Random random, int round)
    {
        var text = new StringBuilder(target.Seeds[round % target.Seeds.Length]);
        for (var changes = random.Next(1, 12); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(5))
            {
                case 0:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1:
                    text.Remove(at, random.Next(text.Length - at + 1) / 4);
                    break;
                case 2 when at < text.Length:
                    text[at] = (char)random.Next(char.MaxValue + 1);
                    break;
                case 3 when at < text.Length:
                    text.Insert(random.Next(text.Length), text.ToString(at, Math.Min(text.Length - at, random.Next(1, 40))));
                    break;
                default:
                    text.Insert(at, new string(Pieces[random.Next(Pieces.Length)][0], random.Next(1, 300)));
                    break;
            }
        }

        return text.ToString();
    }

    private static string Shown(string input) => string.Concat(input.Select(c => c is >= ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}"));
}

/// <summary>A target broke on an input.</summary>
internal sealed class FuzzFailure(string message, Exception cause) : Exception(message, cause);
