namespace Entente.Cli.Terminal;

/// <summary>Colours for meaning, used only where a person reads: on a terminal, unless <c>NO_COLOR</c> is set.</summary>
internal sealed class Ink
{
    private readonly bool _on;

    private Ink(bool on) => _on = on;

    /// <summary>Ink for standard output, as the terminal and <c>NO_COLOR</c> (no-color.org) allow.</summary>
    public static Ink ForOutput() => new(
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not "dumb");

    /// <summary>Whether anything is coloured.</summary>
    public bool IsOn => _on;

    /// <summary>Puts text into a style.</summary>
    public string Paint(string text, Style style) => _on && style != Style.None ? Open(style) + text + Close : text;

    /// <summary>The sequence that begins a style; empty when colours are off.</summary>
    public string Open(Style style) => !_on ? "" : style switch
    {
        Style.Actor => "\e[1;36m",
        Style.Recipient => "\e[1;35m",
        Style.Trigger => "\e[1;33m",
        Style.Framing => "\e[4;31m",
        Style.Faint => "\e[2m",
        Style.Strong => "\e[1m",
        _ => "",
    };

    /// <summary>The sequence that ends any style.</summary>
    public string Close => _on ? "\e[0m" : "";

    /// <summary>What a stretch of text is.</summary>
    internal enum Style : byte
    {
        None,
        Faint,
        Strong,
        Framing,
        Recipient,
        Actor,
        Trigger,
    }
}
