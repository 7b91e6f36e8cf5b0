using System.Text;

namespace Entente.Evaluation.Gold;

/// <summary>A text made of given tokens.</summary>
internal static class TokenText
{
    /// <summary>Joins tokens with single spaces.</summary>
    /// <param name="tokens">The forms in order.</param>
    /// <returns>The text, and where in it each token stands.</returns>
    public static (string Text, IReadOnlyList<TextSpan> Spans) Join(IEnumerable<string> tokens)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        foreach (string form in tokens)
        {
            spans.Add(new(text.Length, text.Length + form.Length));
            text.Append(form).Append(' ');
        }

        return (text.ToString(), spans);
    }
}
